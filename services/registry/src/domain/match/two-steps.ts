import { daysUnconfirmed, strengthAfter, TIE_DECAY } from '../relation/tie-decay.js';
import type { Between } from './landscape.js';

/** Whether a tie that was confirmed last for a day still leads from one to another: a faded one does not. */
export const leads = (confirmedOn: string, day: string): boolean =>
  daysUnconfirmed(confirmedOn, day) < TIE_DECAY.fadedAfterDays;

/** Through whom each actor is reached, by the ties of those through whom, with the days for which they were confirmed. */
export const betweenOf = (
  near: ReadonlyMap<string, ReadonlyMap<string, string>>,
  day: string,
): ReadonlyMap<string, readonly Between[]> => {
  const between = new Map<string, Between[]>();
  for (const [actorId, others] of near) {
    for (const [other, confirmedOn] of others) {
      if (!leads(confirmedOn, day)) continue;
      const strength = strengthAfter(daysUnconfirmed(confirmedOn, day)).toFixed(6);
      between.set(other, [...(between.get(other) ?? []), { actorId, strength }]);
    }
  }
  return between;
};
