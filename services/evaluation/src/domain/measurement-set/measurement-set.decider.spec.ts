import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { measurementSetAggregate, type PlanFacts } from './measurement-set.decider.js';
import { measurementSetExamples, type Measurement, type MeasurementRecorded } from './measurement-set.events.js';

const given = deciderSpec(measurementSetAggregate.decider);
const { planId, indicatorId, indicatorVersion, exploratory, ...measured } =
  measurementSetExamples['evaluation.measurement-recorded'];
const plan: PlanFacts = { planId, lockedOn: '2027-04-15', exploratory, indicatorVersion };
const facts = { plan, indicatorId, today: '2027-04-15' };
const event = (change: Partial<Measurement> = {}): MeasurementRecorded => ({
  type: 'evaluation.measurement-recorded',
  data: { planId, indicatorId, indicatorVersion, ...measured, ...change, exploratory },
});
const record = (change: Partial<Measurement> = {}, context: Partial<typeof facts> = {}) =>
  ({ type: 'RecordMeasurement', data: { ...facts, ...context, measurement: { ...measured, ...change } } }) as const;
const reason = 'Un cuestionario se contó dos veces';
const restate = (change: Partial<Measurement> = {}) =>
  ({ type: 'RestateMeasurement', data: { ...facts, reason, measurement: { ...measured, ...change } } }) as const;

describe('Recording a measurement', () => {
  it('is taken from the day of the design lock on', () => given().when(record()).then(event()));
  it('is refused on the day before', () =>
    given()
      .when(record({ observedOn: '2027-04-14' }))
      .thenRefused('MEASUREMENT_BEFORE_DESIGN_LOCK', {
        facts: { observedOn: '2027-04-14', lockedOn: '2027-04-15' },
        wouldPassIf: { observedOnOrAfter: '2027-04-15' },
      }));
  it('is refused without a lock', () => {
    const { lockedOn: _, ...draft } = plan;
    given()
      .when(record({}, { plan: draft }))
      .thenRefused('MEASUREMENT_BEFORE_DESIGN_LOCK', {
        facts: { lockedOn: null },
        wouldPassIf: { designLocked: true },
      });
  });
  it('is refused on the day before it was observed', () =>
    given()
      .when(record({}, { today: '2027-04-14', plan: { ...plan, lockedOn: '2027-04-01' } }))
      .thenRefused('MEASUREMENT_IN_THE_FUTURE', { wouldPassIf: { observedOnAtMost: '2027-04-14' } }));
  it('needs an indicator of the plan', () => {
    const { indicatorVersion: _, ...other } = plan;
    given()
      .when(record({}, { plan: other }))
      .thenRefused('MEASUREMENT_INDICATOR_UNKNOWN', { wouldPassIf: { indicatorOfPlan: plan.planId } });
  });
  it.each(['88.4', '884/10', '1/0', '', 'mucho'])(
    'refuses the value %p, which is no fraction in lowest terms',
    (value) =>
      given()
        .when(record({ value }))
        .thenRefused('MEASUREMENT_VALUE_NOT_A_NUMBER', {
          facts: { value },
          wouldPassIf: { value: 'a whole number or a fraction in lowest terms, as 61/84' },
        }),
  );
  it.each([
    [2, 4],
    [4, 2],
  ])('refuses categories that do not sum to the cases (%i unknown)', (unknown, expected) => {
    const disaggregation = { dimension: 'sex', cells: { women: 58, men: 23 - (expected - 3) }, unknown };
    given()
      .when(record({ disaggregation }))
      .thenRefused('MEASUREMENT_DISAGGREGATION_MISMATCH', { wouldPassIf: { unknown: expected } });
  });
  it('changes nothing when the same comes twice', () => given(event()).when(record()).thenNothing());
  it('refuses another value for the same period: that is a restatement', () =>
    given(event())
      .when(record({ value: '88' }))
      .thenRefused('MEASUREMENT_ALREADY_RECORDED', { facts: { value: '442/5' } }));
  it('keeps a share as it was counted', () => {
    const share = { value: '61/84', ratio: { numerator: 61, denominator: 84 } };
    given().when(record(share)).then(event(share));
    given(event(share)).when(record(share)).thenNothing();
    given(event(share))
      .when(record({ ...share, ratio: { numerator: 122, denominator: 168 } }))
      .thenRefused('MEASUREMENT_ALREADY_RECORDED');
  });
  it('keeps the comparison group apart', () =>
    given(event())
      .when(record({ group: 'comparison' }))
      .then(event({ group: 'comparison' })));
  it('marks what was measured under an amended design', () => {
    const result = event();
    given()
      .when(record({}, { plan: { ...plan, exploratory: true } }))
      .then({ ...result, data: { ...result.data, exploratory: true } });
  });
});

describe('Restating a measurement', () => {
  it('keeps the value that it replaces, and says why', () =>
    given(event())
      .when(restate({ value: '88' }))
      .then({
        type: 'evaluation.measurement-restated',
        data: { ...event({ value: '88' }).data, previousValue: '442/5', reason },
      }));
  it('needs something to restate', () =>
    given()
      .when(restate())
      .thenRefused('MEASUREMENT_NOT_RECORDED', { wouldPassIf: { recorded: true } }));
  it('needs a difference', () =>
    given(event())
      .when(restate())
      .thenRefused('MEASUREMENT_RESTATES_NOTHING', { wouldPassIf: { valueOtherThan: event().data.value } }));
  it('obeys the same rules as a first value', () =>
    given(event())
      .when(restate({ observedOn: '2027-04-14' }))
      .thenRefused('MEASUREMENT_BEFORE_DESIGN_LOCK'));
});

it('takes the order of categories for no difference', () => {
  const disaggregation = { dimension: 'sex', cells: { men: 23, women: 58 }, unknown: 3 };
  expect(Object.keys(disaggregation.cells)).not.toEqual(Object.keys(measured.disaggregation!.cells));
  given(event()).when(record({ disaggregation })).thenNothing();
});
