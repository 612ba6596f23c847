import { projection, type Projected } from '@ceriss/read-models';
import { measurementSetCodec, type MeasurementSetEvent } from '../../domain/measurement-set/measurement-set.events.js';
import { MeasurementStatement } from './measurement-table.entity.js';

const statementOf = (
  { data, revision, created }: Projected<MeasurementSetEvent>,
  reason: string | null,
): MeasurementStatement => {
  const { planId, indicatorId, indicatorVersion, group, period, value, cases, observedOn, exploratory } = data;
  return {
    ...{ planId, indicatorId, group, period, revision: String(revision) },
    ...{ indicatorVersion, value, cases, observedOn, exploratory, reason },
    month: period === 'baseline' ? 0 : Number(period.slice('month-'.length)),
    ratio: data.ratio ?? null,
    disaggregation: data.disaggregation ?? null,
    recordedAt: created,
  };
};

export const measurementTable = projection<MeasurementSetEvent>({
  name: 'measurement-table',
  version: 1,
  context: 'evaluation',
  tables: [MeasurementStatement],
  codecs: [measurementSetCodec],
  on: {
    'evaluation.measurement-recorded': (event, rows) => rows.insert(MeasurementStatement, statementOf(event, null)),
    'evaluation.measurement-restated': (event, rows) =>
      rows.insert(MeasurementStatement, statementOf(event, event.data.reason)),
  },
});
