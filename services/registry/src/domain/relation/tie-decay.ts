const DAY_MS = 86_400_000;

/** How a tie that nobody confirms decays, in days counted in Madrid. A changed figure has the next version. */
export const TIE_DECAY = {
  rule: 'tie-decay@1',
  /** After so many days without a confirmation a tie counts half. */
  halfLifeDays: 365,
  /** From so many days on it is fading, and its parties may be asked. */
  fadingAfterDays: 365,
  /** From so many days on it is faded: it stays on record and leads nobody to anybody. */
  fadedAfterDays: 730,
  answerWithinDays: 30,
  askAgainAfterDays: 30,
} as const;

export const TIE_STATES = ['to-come', 'confirmed', 'fading', 'faded', 'ended'] as const;
export type TieState = (typeof TIE_STATES)[number];

/** Days from a confirmation to a day; none when it was confirmed for a later one. */
export const daysUnconfirmed = (confirmedOn: string, day: string): number =>
  Math.max(0, (Date.parse(day) - Date.parse(confirmedOn)) / DAY_MS);

/** What a tie still counts after so many days: ½ to the power of them in half-lives. */
export const strengthAfter = (days: number): number => 2 ** (-days / TIE_DECAY.halfLifeDays);

type Period = Readonly<{ validFrom: string; validTo: string | null; confirmedOn: string }>;

const stateAfter = (days: number): TieState => {
  if (days >= TIE_DECAY.fadedAfterDays) return 'faded';
  return days >= TIE_DECAY.fadingAfterDays ? 'fading' : 'confirmed';
};

/** How a tie stands on a day (ISO date); `validTo` is the last day it held. The strength has six decimals, and is 0 when it does not hold. */
export const decayOf = ({ validFrom, validTo, confirmedOn }: Period, day: string) => {
  const days = daysUnconfirmed(confirmedOn, day);
  const told = { rule: TIE_DECAY.rule, day, daysUnconfirmed: days };
  if (day < validFrom) return { ...told, strength: 0, state: 'to-come' as const };
  if (validTo !== null && validTo < day) return { ...told, strength: 0, state: 'ended' as const };
  return { ...told, strength: Number(strengthAfter(days).toFixed(6)), state: stateAfter(days) };
};
