import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { addDays } from '@ceriss/spain';
import { lockedPlan, measured, planOn, type PlanUnderWay } from '../../testing/plan-under-way.js';
import { RunningEvaluation, type EvaluationClient } from '../../testing/running-evaluation.js';

describe('Measurements over HTTP', () => {
  let running: RunningEvaluation;
  let evaluator: EvaluationClient;
  let plan: PlanUnderWay;
  let path: string;
  beforeAll(async () => {
    running = await RunningEvaluation.start();
    evaluator = await running.as('evaluadora', 'evaluator');
  });
  beforeEach(async () => {
    plan = await lockedPlan(evaluator, await running.granted());
    path = `/plans/${plan.planId}/measurements`;
  });
  afterAll(() => running.stop());

  it('are kept exactly, given as a decimal or as a share', async () => {
    const decimal = await evaluator.post(path, measured(plan));
    const { planId, indicatorId } = plan;
    expect([decimal.status, decimal.body]).toEqual([200, { planId, indicatorId, value: '442/5' }]);
    const value = { numerator: 61, denominator: 84 };
    const share = await evaluator.post(path, measured(plan, { period: 'month-24', value }));
    expect(share.body['value']).toBe('61/84');
    expect((await running.anyone().get(path, share)).body['items']).toMatchObject([
      { period: 'baseline', value: '442/5', decimal: '88.40', ratio: null, cases: 84, exploratory: false },
      { period: 'month-24', value: '61/84', decimal: '0.73', ratio: value },
    ]);
  });

  it('are restated with a reason, and both values stay readable', async () => {
    const month12 = { period: 'month-12', value: '87' };
    await evaluator.must(path, measured(plan, month12));
    const again = await evaluator.post(path, measured(plan, { ...month12, value: '86' }));
    expect([again.status, again.body]).toEqual([
      409,
      expect.objectContaining({ code: 'MEASUREMENT_ALREADY_RECORDED', wouldPassIf: { restated: true } }),
    ]);
    const reason = 'Un cuestionario se contó dos veces';
    const body = measured(plan, { ...month12, value: '86', reason });
    const restated = await evaluator.must(`/plans/${plan.planId}/restatements`, body);
    expect((await running.anyone().get(path, restated)).body['items']).toMatchObject([
      { value: '86', restated: [{ value: '87', replacedBecause: reason, recordedAt: expect.any(String) }] },
    ]);
  });

  it('tell the public nothing of few persons', async () => {
    const disaggregation = { dimension: 'sex', cells: { women: 58, men: 23 }, unknown: 3 };
    await evaluator.must(path, measured(plan, { disaggregation }));
    await evaluator.must(path, measured(plan, { period: 'month-6', cases: 4 }));
    const value = { numerator: 4, denominator: 84 };
    const last = await evaluator.must(path, measured(plan, { period: 'month-12', value }));
    const { body } = await running.anyone().get(path, last);
    expect(body['items']).toMatchObject([
      { cases: 84, value: '442/5', disaggregation: { cells: { women: 58, men: null, unknown: null } } },
      { cases: null, value: null, decimal: null },
      { cases: 84, value: null, decimal: null, ratio: null },
    ]);
  });

  it('are observed from the lock of the design on, and not in the future', async () => {
    const early = await evaluator.post(path, measured(plan, { observedOn: addDays(plan.lockedOn, -1) }));
    expect([early.status, early.body]).toEqual([
      409,
      expect.objectContaining({
        code: 'MEASUREMENT_BEFORE_DESIGN_LOCK',
        rule: 'pre-registration@1',
        facts: { observedOn: addDays(plan.lockedOn, -1), lockedOn: plan.lockedOn },
        wouldPassIf: { observedOnOrAfter: plan.lockedOn },
      }),
    ]);
    const late = await evaluator.post(path, measured(plan, { observedOn: addDays(plan.lockedOn, 3) }));
    expect([late.status, late.body['code']]).toEqual([422, 'MEASUREMENT_IN_THE_FUTURE']);
    const content = planOn(await running.granted());
    const draft = await evaluator.must('/plans', content);
    const { indicatorId } = content.indicators[0]!;
    const onDraft = await evaluator.post(
      `/plans/${String(draft.body['planId'])}/measurements`,
      measured(plan, { indicatorId }),
    );
    expect(onDraft.body).toMatchObject({
      code: 'MEASUREMENT_BEFORE_DESIGN_LOCK',
      wouldPassIf: { designLocked: true },
    });
  });

  it('are exploratory after an amendment', async () => {
    await evaluator.must(`/plans/${plan.planId}/amendments`, { reason: 'r', change: 'c' });
    const recorded = await evaluator.must(path, measured(plan));
    expect((await running.anyone().get(path, recorded)).body['items']).toMatchObject([{ exploratory: true }]);
  });

  it('come once: the same again changes nothing, the same key answers the same', async () => {
    const options = { idempotencyKey: newId() };
    const first = await evaluator.post(path, measured(plan), options);
    const retried = await evaluator.post(path, measured(plan), options);
    const repeated = await evaluator.post(path, measured(plan));
    for (const { status, body, headers } of [retried, repeated]) {
      expect([status, body, headers.get('etag')]).toEqual([200, first.body, '"0"']);
    }
    const other = await evaluator.post(path, measured(plan, { value: '1' }), options);
    expect(other.body['code']).toBe('COMMAND_ID_REUSED');
  });

  it.each<[string, object]>([
    ['a denominator of zero', { value: { numerator: 1, denominator: 0 } }],
    ['a value that is no number', { value: 'mucho' }],
    ['a period that there is not', { period: 'month-0' }],
    [
      'a category named as what is not known',
      { disaggregation: { dimension: 'd', cells: { unknown: 1 }, unknown: 1 } },
    ],
    ['a field that nobody knows', { colour: 'red' }],
  ])('are not taken with %s', async (_, change) =>
    expect((await evaluator.post(path, measured(plan, change))).status).toBe(400),
  );

  it('are refused where the figures do not agree, the indicator or the plan is not there, or to others', async () => {
    const disaggregation = { dimension: 'sex', cells: { women: 58 }, unknown: 3 };
    const mismatch = await evaluator.post(path, measured(plan, { disaggregation }));
    expect([mismatch.status, mismatch.body]).toEqual([
      422,
      expect.objectContaining({ code: 'MEASUREMENT_DISAGGREGATION_MISMATCH', wouldPassIf: { unknown: 26 } }),
    ]);
    const unknown = await evaluator.post(path, measured(plan, { indicatorId: newId() }));
    expect([unknown.status, unknown.body['code']]).toEqual([422, 'MEASUREMENT_INDICATOR_UNKNOWN']);
    const nowhere = await evaluator.post(`/plans/${newId()}/measurements`, measured(plan));
    expect([nowhere.status, nowhere.body['code']]).toEqual([404, 'PLAN_NOT_FOUND']);
    const promoter = await running.as('promotora', 'promoter');
    expect((await promoter.post(path, measured(plan))).status).toBe(403);
    expect((await running.anyone().post(path, measured(plan))).status).toBe(401);
  });
});
