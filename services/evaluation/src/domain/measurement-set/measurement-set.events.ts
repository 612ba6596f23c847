import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';

const period = z.string().regex(/^(baseline|month-[1-9]\d{0,2})$/);

const disaggregation = z.strictObject({
  dimension: z.string().min(1).max(60),
  /** Cases by category; with `unknown` they sum to `cases`. */
  cells: z.record(z.string().regex(/^(?!unknown$).{1,60}$/), z.int().min(0)),
  unknown: z.int().min(0),
});

/** A share as it was counted. */
const ratio = z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) });

export const measurement = z.strictObject({
  group: z.enum(['participants', 'comparison']),
  period,
  observedOn: z.iso.date(),
  /** How many persons stand behind the value. */
  cases: z.int().min(0),
  /** The value as an exact fraction, `"442/5"`. */
  value: z.string(),
  ratio: ratio.optional(),
  disaggregation: disaggregation.optional(),
});
export type Measurement = z.infer<typeof measurement>;

const measurementRecorded = measurement.extend({
  planId: z.uuid(),
  indicatorId: z.uuid(),
  indicatorVersion: z.int().min(1),
  exploratory: z.boolean(),
});
const measurementRestated = measurementRecorded.extend({
  previousValue: z.string(),
  reason: z.string().min(1).max(2000),
});

export type MeasurementRecorded = Event<'evaluation.measurement-recorded', z.infer<typeof measurementRecorded>>;
export type MeasurementRestated = Event<'evaluation.measurement-restated', z.infer<typeof measurementRestated>>;
export type MeasurementSetEvent = MeasurementRecorded | MeasurementRestated;

export const measurementSetCodec = eventCodec<MeasurementSetEvent>({
  'evaluation.measurement-recorded': { schema: measurementRecorded },
  'evaluation.measurement-restated': { schema: measurementRestated },
});

const recorded: MeasurementRecorded['data'] = {
  planId: '0198f2f0-0000-7000-8000-00000000e001',
  indicatorId: '0198f2f0-0000-7000-8000-00000000d001',
  indicatorVersion: 1,
  group: 'participants',
  period: 'baseline',
  observedOn: '2027-04-15',
  cases: 84,
  value: '442/5',
  disaggregation: { dimension: 'sex', cells: { women: 58, men: 23 }, unknown: 3 },
  exploratory: false,
};

export const measurementSetExamples = {
  'evaluation.measurement-recorded': recorded,
  'evaluation.measurement-restated': {
    ...recorded,
    value: '441/5',
    previousValue: '442/5',
    reason: 'Un cuestionario se contó dos veces',
  },
} satisfies { [E in MeasurementSetEvent as E['type']]: E['data'] };
