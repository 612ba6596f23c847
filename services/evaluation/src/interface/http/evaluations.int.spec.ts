import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluationApproved, type AwardGranted } from '@ceriss/contracts';
import { newId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { eventually, type Answer } from '@ceriss/testing';
import { criteria } from '../../domain/evaluation-plan/evaluation-plan.events.js';
import { lockedPlan, measured, planOn, type PlanUnderWay } from '../../testing/plan-under-way.js';
import { PREFIX, RunningEvaluation, type EvaluationClient } from '../../testing/running-evaluation.js';

const verdict = { rating: 3, rationale: '61 de 84 viven en un hogar elegido', evidence: ['Mediciones del mes 24'] };
const findings = { summary: 'Mejora clara frente al grupo de comparación' };

describe('Evaluations over HTTP', () => {
  let running: RunningEvaluation;
  let evaluator: EvaluationClient;
  let second: EvaluationClient;
  let award: AwardGranted;
  let plan: PlanUnderWay;
  beforeAll(async () => {
    running = await RunningEvaluation.start();
    evaluator = await running.as('evaluadora', 'evaluator');
    second = await running.as('revisora', 'evaluator');
    award = await running.granted();
    plan = await lockedPlan(evaluator, award);
    await measure(plan, 84);
  });
  afterAll(() => running.stop());

  /** 88.4 → 97.1 for participants, 80 → 81.2 for the comparison group. */
  const measure = async (on: PlanUnderWay, cases: number): Promise<void> => {
    const values = { participants: ['88.4', '97.1'], comparison: ['80', '81.2'] };
    for (const [group, [before, after]] of Object.entries(values)) {
      const path = `/plans/${on.planId}/measurements`;
      await evaluator.must(path, measured(on, { group, cases, value: before }));
      await evaluator.must(path, measured(on, { group, cases, value: after, period: 'month-24' }));
    }
  };
  const opening = (change: object = {}) => ({
    ...{ planId: plan.planId, evaluatorId: newId(), territory: '160783' },
    ...change,
  });
  const opened = async (change: object = {}): Promise<string> =>
    String((await evaluator.must('/evaluations', opening(change))).body['evaluationId']);
  const submitted = async (change: object = {}, more: object = {}): Promise<string> => {
    const evaluationId = await opened(change);
    for (const criterion of criteria) {
      await evaluator.must(`/evaluations/${evaluationId}/ratings`, { criterion, ...verdict });
    }
    await evaluator.must(`/evaluations/${evaluationId}/findings`, { ...findings, ...more });
    return evaluationId;
  };
  const shown = async (evaluationId: string, after?: Answer) =>
    (await running.anyone().get(`/evaluations/${evaluationId}`, after)).body;

  it('go from opening to approval by another evaluator, with evidence and effects worked out; others hear of it', async () => {
    const body = opening();
    const open = await evaluator.post('/evaluations', body);
    const evaluationId = String(open.body['evaluationId']);
    expect([open.status, open.headers.get('location')]).toEqual([201, `${PREFIX}/evaluations/${evaluationId}`]);
    expect(await shown(evaluationId, open)).toMatchObject({
      ...{ ...body, status: 'open', ratings: [], evidenceLevel: null },
      ...{ territory: '16078', awardId: award.awardId, initiativeId: award.initiativeId },
    });
    const early = await evaluator.post(`/evaluations/${evaluationId}/findings`, findings);
    expect([early.status, early.body]).toEqual([
      409,
      expect.objectContaining({ code: 'EVALUATION_CRITERIA_UNRATED', facts: { unrated: criteria } }),
    ]);
    for (const criterion of criteria) {
      const rated = await evaluator.post(`/evaluations/${evaluationId}/ratings`, { criterion, ...verdict });
      expect(rated.status).toBe(200);
    }
    const handedIn = await evaluator.must(`/evaluations/${evaluationId}/findings`, findings);
    const unseen = { status: 'submitted', summary: null, ratings: [], manuals: [] };
    expect(await shown(evaluationId, handedIn)).toMatchObject(unseen);
    const draft = `/evaluations/${evaluationId}/draft`;
    expect((await second.get(draft)).body).toMatchObject({ ...findings, ratings: { length: 6 } });
    expect((await running.anyone().get(draft)).status).toBe(401);
    expect((await (await running.as('promotora', 'promoter')).get(draft)).status).toBe(403);
    const own = await evaluator.post(`/evaluations/${evaluationId}/approval`);
    expect([own.status, own.body]).toEqual([
      403,
      expect.objectContaining({ code: 'EVALUATION_OWN_APPROVAL', rule: 'separation-of-duties@1' }),
    ]);
    const approved = await second.must(`/evaluations/${evaluationId}/approval`);
    const approvedOn = madridDate(new Date());
    const conclusion = { evidenceLevel: 3, evidenceRule: 'evidence-level@1', approvedOn };
    const changes = { from: '442/5', to: '971/10', change: '87/10', comparisonChange: '6/5', effect: '15/2' };
    expect(await shown(evaluationId, approved)).toMatchObject({
      ...{ ...conclusion, ...findings, status: 'approved', ratings: { length: 6 } },
      effects: [{ indicatorId: plan.indicatorId, ...changes }],
      reasons: [1, 2, 3, 4, 5].map((level) => expect.objectContaining({ level, met: level <= 3 })),
    });
    const { awardId, initiativeId } = award;
    await eventually(
      async () =>
        expect(await running.financing.heard(evaluationApproved)).toEqual({
          ...{ evaluationId, awardId, initiativeId, ...conclusion },
        }),
      { timeout: 20_000 },
    );

    const elsewhere = await submitted({ territory: '44216' });
    const replicated = await second.must(`/evaluations/${elsewhere}/approval`);
    expect(await shown(elsewhere, replicated)).toMatchObject({ evidenceLevel: 4 });
    const manuals = await submitted({ territory: '44216' }, { manuals: ['Manual de implantación'] });
    const complete = await second.must(`/evaluations/${manuals}/approval`);
    expect(await shown(manuals, complete)).toMatchObject({ evidenceLevel: 5 });
    const list = await running.anyone().get(`/evaluations?initiativeId=${initiativeId}&limit=2`, complete);
    expect(list.body).toMatchObject({
      items: [{ evaluationId }, { evaluationId: elsewhere }],
      next: expect.any(String),
    });
  });

  it('tell no effect that rests on few persons, though it counts as measured', async () => {
    const small = await lockedPlan(evaluator, await running.granted());
    await measure(small, 4);
    const evaluationId = await submitted({ planId: small.planId });
    const approved = await second.must(`/evaluations/${evaluationId}/approval`);
    expect(await shown(evaluationId, approved)).toMatchObject({ evidenceLevel: 3, effects: [] });
  });

  it('show less where the design was amended, and little where nothing was measured', async () => {
    const amended = await lockedPlan(evaluator, await running.granted());
    await measure(amended, 84);
    await evaluator.must(`/plans/${amended.planId}/amendments`, { reason: 'r', change: 'c' });
    const unmeasured = await lockedPlan(evaluator, await running.granted());
    for (const [{ planId }, evidenceLevel] of [[amended, 2] as const, [unmeasured, 1] as const]) {
      const evaluationId = await submitted({ planId });
      const approved = await second.must(`/evaluations/${evaluationId}/approval`);
      expect(await shown(evaluationId, approved)).toMatchObject({ evidenceLevel });
    }
  });

  it('are opened for oneself, by somebody who does not benefit, on a locked plan, about a real place', async () => {
    const organisation = newId();
    const own = await running.as('otra-evaluadora', 'evaluator', organisation);
    expect((await own.post('/evaluations', opening({ evaluatorId: organisation }))).status).toBe(201);
    const forAnother = await own.post('/evaluations', opening());
    expect([forAnother.status, forAnother.body]).toEqual([
      403,
      expect.objectContaining({
        ...{ code: 'EVALUATION_FOR_ANOTHER_ORGANISATION', rule: 'evaluator-authority@1' },
        wouldPassIf: { evaluatorId: organisation },
      }),
    ]);
    const { beneficiaryId } = award;
    const biased = await evaluator.post('/evaluations', opening({ evaluatorId: beneficiaryId }));
    expect([biased.status, biased.body]).toEqual([
      403,
      expect.objectContaining({
        code: 'EVALUATION_NOT_INDEPENDENT',
        facts: { evaluatorId: beneficiaryId, beneficiaryId },
      }),
    ]);
    const draft = await evaluator.must('/plans', planOn(award));
    const unlocked = await evaluator.post('/evaluations', opening({ planId: draft.body['planId'] }));
    expect([unlocked.status, unlocked.body['code']]).toEqual([409, 'EVALUATION_PLAN_NOT_LOCKED']);
    const nowhere = await evaluator.post('/evaluations', opening({ territory: '160784' }));
    expect([nowhere.status, nowhere.body]).toEqual([
      422,
      expect.objectContaining({ code: 'TERRITORY_INVALID', wouldPassIf: { territory: '160783' } }),
    ]);
    const noPlan = await evaluator.post('/evaluations', opening({ planId: newId() }));
    expect([noPlan.status, noPlan.body['code']]).toEqual([404, 'PLAN_NOT_FOUND']);
  });

  it('are opened once with the same key', async () => {
    const [body, options] = [opening(), { idempotencyKey: newId() }];
    const [first, again] = [
      await evaluator.post('/evaluations', body, options),
      await evaluator.post('/evaluations', body, options),
    ];
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('are written by evaluators only, and with figures that there are', async () => {
    const promoter = await running.as('promotora', 'promoter');
    expect((await promoter.post('/evaluations', opening())).status).toBe(403);
    expect((await running.anyone().post('/evaluations', opening())).status).toBe(401);
    const path = `/evaluations/${await opened()}/ratings`;
    for (const rating of [0, 5, 2.5]) {
      expect((await evaluator.post(path, { criterion: 'impact', ...verdict, rating })).status).toBe(400);
    }
    expect((await evaluator.post(path, { criterion: 'luck', ...verdict })).status).toBe(400);
    expect((await evaluator.post(path, { criterion: 'impact', ...verdict, evidence: [] })).status).toBe(400);
  });

  it('that are not there are not found', async () => {
    expect((await running.anyone().get(`/evaluations/${newId()}`)).status).toBe(404);
    for (const [path, body] of [
      ['ratings', { criterion: 'impact', ...verdict }],
      ['findings', findings],
      ['approval', undefined],
    ] as const) {
      const answer = await evaluator.post(`/evaluations/${newId()}/${path}`, body);
      expect([answer.status, answer.body['code']]).toEqual([404, 'EVALUATION_NOT_FOUND']);
    }
  });
});
