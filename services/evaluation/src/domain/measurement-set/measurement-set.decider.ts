import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError, Fraction } from '@ceriss/kernel';
import { measurementSetCodec, type Measurement, type MeasurementSetEvent } from './measurement-set.events.js';

export type MeasurementRule =
  | 'MEASUREMENT_INDICATOR_UNKNOWN'
  | 'MEASUREMENT_BEFORE_DESIGN_LOCK'
  | 'MEASUREMENT_IN_THE_FUTURE'
  | 'MEASUREMENT_VALUE_NOT_A_NUMBER'
  | 'MEASUREMENT_DISAGGREGATION_MISMATCH'
  | 'MEASUREMENT_ALREADY_RECORDED'
  | 'MEASUREMENT_NOT_RECORDED'
  | 'MEASUREMENT_RESTATES_NOTHING';

/** The plan as the handler found it: what was locked when, and the indicator's version, if the plan has that indicator. */
export type PlanFacts = Readonly<{
  planId: string;
  lockedOn?: string;
  exploratory: boolean;
  indicatorVersion?: number;
}>;
type Context = Readonly<{ plan: PlanFacts; indicatorId: string; today: string }>;

export type RecordMeasurement = Command<'RecordMeasurement', Context & { measurement: Measurement }>;
export type RestateMeasurement = Command<'RestateMeasurement', Context & { measurement: Measurement; reason: string }>;
export type MeasurementSetCommand = RecordMeasurement | RestateMeasurement;

/** The current measurement of every group and period of one indicator in one plan. */
export type MeasurementSet = ReadonlyMap<string, Measurement>;

const keyOf = ({ group, period }: Measurement): string => `${group}/${period}`;
const rule = 'pre-registration@1';

const initialState = (): MeasurementSet => new Map();

const evolve = (set: MeasurementSet, { data }: MeasurementSetEvent): MeasurementSet => {
  const { group, period, observedOn, cases, value, ratio, disaggregation } = data;
  const counted = { ...(ratio && { ratio }), ...(disaggregation && { disaggregation }) };
  return new Map(set).set(keyOf(data), { group, period, observedOn, cases, value, ...counted });
};

/** The design lock precedes the first measurement, and nothing is measured before it is observed. */
const requireRecordable = ({ plan, indicatorId, today, measurement }: RecordMeasurement['data']): number => {
  const { indicatorVersion, lockedOn } = plan;
  if (indicatorVersion === undefined) {
    throw new DomainError<MeasurementRule>('MEASUREMENT_INDICATOR_UNKNOWN', {
      facts: { indicatorId },
      wouldPassIf: { indicatorOfPlan: plan.planId },
    });
  }
  const { observedOn } = measurement;
  if (lockedOn === undefined || observedOn < lockedOn) {
    throw new DomainError<MeasurementRule>('MEASUREMENT_BEFORE_DESIGN_LOCK', {
      rule,
      facts: { observedOn, lockedOn: lockedOn ?? null },
      wouldPassIf: lockedOn === undefined ? { designLocked: true } : { observedOnOrAfter: lockedOn },
    });
  }
  if (observedOn > today) {
    throw new DomainError<MeasurementRule>('MEASUREMENT_IN_THE_FUTURE', {
      facts: { observedOn, today },
      wouldPassIf: { observedOnAtMost: today },
    });
  }
  requireConsistent(measurement);
  return indicatorVersion;
};

const requireConsistent = ({ value, cases, disaggregation }: Measurement): void => {
  if (!isFraction(value)) {
    throw new DomainError<MeasurementRule>('MEASUREMENT_VALUE_NOT_A_NUMBER', {
      facts: { value },
      wouldPassIf: { value: 'a whole number or a fraction in lowest terms, as 61/84' },
    });
  }
  if (!disaggregation) return;
  const sum = Object.values(disaggregation.cells).reduce((total, count) => total + count, disaggregation.unknown);
  if (sum !== cases) {
    throw new DomainError<MeasurementRule>('MEASUREMENT_DISAGGREGATION_MISMATCH', {
      facts: { dimension: disaggregation.dimension, sum, cases },
      wouldPassIf: { unknown: disaggregation.unknown + cases - sum },
    });
  }
};

const isFraction = (text: string): boolean => {
  try {
    return Fraction.parse(text).toString() === text;
  } catch {
    return false;
  }
};

const same = (a: Measurement, b: Measurement): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = ({ group, period, observedOn, cases, value, ratio, disaggregation }: Measurement) => [
  [group, period, observedOn, cases, value, ratio?.numerator, ratio?.denominator],
  disaggregation && [disaggregation.dimension, disaggregation.unknown, Object.entries(disaggregation.cells).sort()],
];

const record = (data: RecordMeasurement['data'], set: MeasurementSet): MeasurementSetEvent[] => {
  const indicatorVersion = requireRecordable(data);
  const { measurement, plan, indicatorId } = data;
  const earlier = set.get(keyOf(measurement));
  if (earlier && same(earlier, measurement)) return [];
  if (earlier) {
    const { group, period, value } = earlier;
    throw new DomainError<MeasurementRule>('MEASUREMENT_ALREADY_RECORDED', {
      facts: { group, period, value },
      wouldPassIf: { restated: true },
    });
  }
  const { planId, exploratory } = plan;
  return [
    {
      type: 'evaluation.measurement-recorded',
      data: { planId, indicatorId, indicatorVersion, ...measurement, exploratory },
    },
  ];
};

const restate = (data: RestateMeasurement['data'], set: MeasurementSet): MeasurementSetEvent[] => {
  const indicatorVersion = requireRecordable(data);
  const { measurement, plan, indicatorId, reason } = data;
  const { group, period } = measurement;
  const earlier = set.get(keyOf(measurement));
  if (!earlier) {
    throw new DomainError<MeasurementRule>('MEASUREMENT_NOT_RECORDED', {
      facts: { group, period },
      wouldPassIf: { recorded: true },
    });
  }
  if (same(earlier, measurement)) {
    throw new DomainError<MeasurementRule>('MEASUREMENT_RESTATES_NOTHING', {
      facts: { group, period },
      wouldPassIf: { valueOtherThan: earlier.value },
    });
  }
  const { planId, exploratory } = plan;
  const restated = {
    planId,
    indicatorId,
    indicatorVersion,
    ...measurement,
    exploratory,
    previousValue: earlier.value,
    reason,
  };
  return [{ type: 'evaluation.measurement-restated', data: restated }];
};

const decide = ({ type, data }: MeasurementSetCommand, set: MeasurementSet): MeasurementSetEvent[] => {
  switch (type) {
    case 'RecordMeasurement':
      return record(data, set);
    case 'RestateMeasurement':
      return restate(data, set);
  }
};

/** One stream per indicator of a plan; its id is named by both. */
export const measurementSetAggregate: Aggregate<MeasurementSet, MeasurementSetCommand, MeasurementSetEvent> = {
  decider: { initialState, evolve, decide },
  codec: measurementSetCodec,
  streamOf: (id) => `evaluation.measurement-set-${id}`,
};
