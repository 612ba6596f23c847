import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AwardGranted } from '@ceriss/contracts';
import { newId } from '@ceriss/kernel';
import { lockedPlan, planOn } from '../../testing/plan-under-way.js';
import { PREFIX, RunningEvaluation, type EvaluationClient } from '../../testing/running-evaluation.js';

describe('Plans over HTTP', () => {
  let running: RunningEvaluation;
  let evaluator: EvaluationClient;
  let award: AwardGranted;
  beforeAll(async () => {
    running = await RunningEvaluation.start();
    evaluator = await running.as('evaluadora', 'evaluator');
    award = await running.granted();
  });
  afterAll(() => running.stop());

  it('are about an award that financing has told of', async () => {
    const { awardId, callId, initiativeId, beneficiaryId, grantDate } = award;
    expect((await running.anyone().get(`/awards/${awardId}`)).body).toEqual({
      ...{ awardId, callId, initiativeId, beneficiaryId, grantDate },
    });
    expect((await running.anyone().get(`/awards/${newId()}`)).status).toBe(404);
    const refused = await evaluator.post('/plans', planOn({ ...award, awardId: callId }));
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({ code: 'PLAN_AWARD_UNKNOWN', facts: { awardId: callId } }),
    ]);
  });

  it('are drafted, locked and amended, and everybody sees it', async () => {
    const content = planOn(award);
    const drafted = await evaluator.post('/plans', content);
    const planId = String(drafted.body['planId']);
    expect([drafted.status, drafted.headers.get('location')]).toEqual([201, `${PREFIX}/plans/${planId}`]);
    const anyone = running.anyone();
    const { awardId, initiativeId, title, ...rest } = content;
    const shown = await anyone.get(`/plans/${planId}`, drafted);
    expect(shown.body).toEqual({
      ...{ planId, awardId, initiativeId, title, content: rest, amendments: [] },
      ...{ status: 'draft', lockedAt: null, exploratory: false, revision: '0' },
    });
    expect(shown.headers.get('etag')).toBe('"0"');
    const locked = await evaluator.post(`/plans/${planId}/lock`);
    expect([locked.status, locked.body, locked.headers.get('etag')]).toEqual([200, { planId }, '"1"']);
    expect((await anyone.get(`/plans/${planId}`, locked)).body).toMatchObject({
      status: 'locked',
      lockedAt: expect.any(String),
    });
    const amendment = { reason: 'Cuestionario nuevo', change: 'Versión 2 desde el mes 12' };
    const amended = await evaluator.post(`/plans/${planId}/amendments`, amendment);
    expect((await anyone.get(`/plans/${planId}`, amended)).body).toMatchObject({
      exploratory: true,
      amendments: [amendment],
    });
    expect((await anyone.get(`/plans?awardId=${awardId}`, amended)).body['items']).toEqual([
      expect.objectContaining({ planId, status: 'locked' }),
    ]);
  });

  it('are refused with the reason, the rule and what would pass', async () => {
    const content = planOn(award);
    const drafted = await evaluator.must('/plans', { ...content, questions: content.questions.slice(1) });
    const lock = `/plans/${String(drafted.body['planId'])}/lock`;
    const { status, headers, body } = await evaluator.post(lock);
    expect([status, headers.get('content-type')]).toEqual([422, expect.stringContaining('application/problem+json')]);
    expect(body).toMatchObject({
      code: 'PLAN_CRITERIA_MISSING',
      rule: 'evaluation-design@1',
      facts: { missing: ['relevance'] },
      wouldPassIf: { questionsOn: ['relevance'] },
      detail: expect.stringContaining('Faltan preguntas'),
    });
    const english = await evaluator.post(lock, undefined, { headers: { 'accept-language': 'en' } });
    expect(english.body['detail']).toContain('There are no questions');
    expect((await evaluator.post('/plans', { ...content, initiativeId: newId() })).body).toMatchObject({
      code: 'PLAN_AWARD_OF_ANOTHER_INITIATIVE',
      wouldPassIf: { initiativeId: award.initiativeId },
    });
  });

  it('are drafted once with the same key, and the first answer comes again', async () => {
    const options = { idempotencyKey: newId() };
    const content = planOn(award);
    const first = await evaluator.post('/plans', content, options);
    const second = await evaluator.post('/plans', content, options);
    expect([second.status, second.body]).toEqual([201, first.body]);
    const other = await evaluator.post('/plans', { ...content, title: 'Otro' }, options);
    expect([other.status, other.body['code']]).toEqual([422, 'COMMAND_ID_REUSED']);
  });

  it('change only from the revision that the caller names', async () => {
    const { planId } = await lockedPlan(evaluator, award);
    const amend = (ifMatch: string) =>
      evaluator.post(`/plans/${planId}/amendments`, { reason: 'r', change: 'c' }, { ifMatch });
    expect((await amend('"0"')).status).toBe(412);
    expect((await amend('"1"')).headers.get('etag')).toBe('"2"');
  });

  it('are written by evaluators only, and with the fields that there are', async () => {
    const content = planOn(award);
    expect((await running.anyone().post('/plans', content)).status).toBe(401);
    expect((await (await running.as('promotora', 'promoter')).post('/plans', content)).status).toBe(403);
    expect((await evaluator.post('/plans', { ...content, colour: 'red' })).status).toBe(400);
    expect((await evaluator.post('/plans', { ...content, design: { kind: 'guess' } })).status).toBe(400);
    const [indicator] = content.indicators;
    expect(
      (await evaluator.post('/plans', { ...content, indicators: [{ ...indicator, target: '95.5' }] })).status,
    ).toBe(400);
  });

  it('that are not there are not found', async () => {
    expect((await running.anyone().get(`/plans/${newId()}`)).status).toBe(404);
    const locked = await evaluator.post(`/plans/${newId()}/lock`);
    expect([locked.status, locked.body['code']]).toEqual([404, 'PLAN_NOT_FOUND']);
  });

  it('come in pages', async () => {
    const own = await running.granted();
    await evaluator.must('/plans', { ...planOn(own), title: 'A' });
    const last = await evaluator.must('/plans', { ...planOn(own), title: 'B' });
    const list = `/plans?awardId=${own.awardId}&limit=1`;
    const first = await running.anyone().get(list, last);
    expect(first.body).toMatchObject({ items: [{ title: 'A' }], next: expect.any(String) });
    const second = await running.anyone().get(`${list}&cursor=${String(first.body['next'])}`);
    expect(second.body).toEqual({ items: [expect.objectContaining({ title: 'B' })] });
  });
});
