import type { MeasurementSet } from '../measurement-set/measurement-set.decider.js';
import type { Measurement } from '../measurement-set/measurement-set.events.js';
import { tellsOfFew } from '../measurement-set/suppression.js';
import type { Series, Span } from './effect.rules.js';

const monthOf = ({ period }: Measurement): number =>
  period === 'baseline' ? 0 : Number(period.slice('month-'.length));

const spanOf = (set: MeasurementSet, group: Measurement['group']): Span | undefined => {
  const measured = [...set.values()]
    .filter((measurement) => measurement.group === group)
    .sort((a, b) => monthOf(a) - monthOf(b));
  const [first, last] = [measured.at(0), measured.at(-1)];
  if (!first || !last || first.period !== 'baseline' || last === first) return undefined;
  return { from: first.value, to: last.value, ofFew: tellsOfFew(first) || tellsOfFew(last) };
};

/** From the baseline to the last period, as restated; `undefined` while one of them is missing for the participants. */
export const seriesOf = (indicatorId: string, set: MeasurementSet): Series | undefined => {
  const participants = spanOf(set, 'participants');
  const comparison = spanOf(set, 'comparison');
  return participants && { indicatorId, participants, ...(comparison && { comparison }) };
};
