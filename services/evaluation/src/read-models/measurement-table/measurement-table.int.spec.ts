import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { measurementSetAggregate } from '../../domain/measurement-set/measurement-set.decider.js';
import {
  measurementSetExamples,
  type MeasurementRecorded,
  type MeasurementSetEvent,
} from '../../domain/measurement-set/measurement-set.events.js';
import { ReadModelsWorld } from '../../testing/read-models-world.js';
import { MeasurementTableQuery } from './measurement-table.query.js';

let world: ReadModelsWorld;
beforeAll(async () => {
  world = await ReadModelsWorld.open();
});
afterAll(() => world.close());

const recorded = (change: Partial<MeasurementRecorded['data']> = {}): MeasurementRecorded => ({
  type: 'evaluation.measurement-recorded',
  data: { ...measurementSetExamples['evaluation.measurement-recorded'], planId: newId(), ...change },
});
const published = async (...events: readonly MeasurementSetEvent[]) => {
  await world.happened(measurementSetAggregate, newId(), ...events);
  return new MeasurementTableQuery(world.dataSource).ofPlan(events[0]!.data.planId);
};

describe('Published measurements', () => {
  it('say what was measured', async () => {
    const event = recorded();
    const { planId: _, ...data } = event.data;
    expect(await published(event)).toEqual([
      {
        ...data,
        decimal: '88.40',
        ratio: null,
        disaggregation: { dimension: 'sex', cells: { women: 58, men: null, unknown: null } },
        restated: [],
      },
    ]);
  });

  it('keep what was restated readable, with the reason and the time', async () => {
    const first = recorded({ value: '87', period: 'month-12' });
    const restated = { ...first.data, value: '86', previousValue: '87', reason: 'Un cuestionario contado dos veces' };
    const again = { ...restated, value: '85', previousValue: '86', reason: 'Otro' };
    const type = 'evaluation.measurement-restated' as const;
    expect(await published(first, { type, data: restated }, { type, data: again })).toMatchObject([
      {
        value: '85',
        restated: [
          { value: '87', replacedBecause: restated.reason, recordedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
          { value: '86', replacedBecause: 'Otro' },
        ],
      },
    ]);
  });

  it('come by indicator, group and month, counted as months', async () => {
    const { planId } = recorded().data;
    const at = (period: string, group: 'participants' | 'comparison') => recorded({ planId, period, group });
    const rows = await published(
      ...[at('month-12', 'participants'), at('month-6', 'participants'), at('baseline', 'participants')],
      at('baseline', 'comparison'),
    );
    expect(rows.map(({ group, period }) => `${group} ${period}`)).toEqual([
      'comparison baseline',
      'participants baseline',
      'participants month-6',
      'participants month-12',
    ]);
  });

  it.each<[string, Partial<MeasurementRecorded['data']>, object]>([
    ['four cases', { cases: 4 }, { value: null, decimal: null, cases: null }],
    ['five cases', { cases: 5 }, { value: '442/5', decimal: '88.40', cases: 5 }],
    [
      'four of eighty-four',
      { value: '1/21', ratio: { numerator: 4, denominator: 84 } },
      { value: null, decimal: null, ratio: null, cases: 84 },
    ],
    [
      'sixty-one of eighty-four',
      { value: '61/84', ratio: { numerator: 61, denominator: 84 } },
      { value: '61/84', decimal: '0.73', ratio: { numerator: 61, denominator: 84 } },
    ],
  ])('say of %s what may be said', async (_, { disaggregation: _none, ...change }, shown) => {
    const { disaggregation: _left, ...data } = recorded(change).data;
    expect(await published({ type: 'evaluation.measurement-recorded', data })).toMatchObject([
      { ...shown, disaggregation: null },
    ]);
  });

  it('hide a small value also where it has been restated since', async () => {
    const few = recorded({ cases: 4, disaggregation: { dimension: 'sex', cells: { women: 4 }, unknown: 0 } });
    const data = { ...few.data, cases: 84, previousValue: few.data.value, reason: 'Faltaban casos' };
    expect(await published(few, { type: 'evaluation.measurement-restated', data })).toMatchObject([
      { cases: 84, value: '442/5', restated: [{ value: null }] },
    ]);
  });
});
