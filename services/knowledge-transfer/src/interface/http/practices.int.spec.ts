import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { practicePublished, type EvaluationApproved } from '@ceriss/contracts';
import { newId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { eventually } from '@ceriss/testing';
import {
  contentOn,
  PREFIX,
  RunningKnowledgeTransfer,
  type KnowledgeClient,
} from '../../testing/running-knowledge-transfer.js';

const praise = { recommendation: 'publish', comments: 'Clara y completa' };

describe('Practices over HTTP', () => {
  let running: RunningKnowledgeTransfer;
  let officer: KnowledgeClient;
  let reviewer: KnowledgeClient;
  let evaluation: EvaluationApproved;
  beforeAll(async () => {
    running = await RunningKnowledgeTransfer.start();
    officer = await running.as('redactora', 'knowledge-officer');
    reviewer = await running.as('evaluadora', 'evaluator');
    evaluation = await running.approved();
  });
  afterAll(() => running.stop());

  it('can cite an evaluation once evaluation has told that it is approved', async () => {
    const { evaluationId, initiativeId, evidenceLevel, evidenceRule } = evaluation;
    expect((await running.anyone().get(`/citable-evaluations?initiativeId=${initiativeId}`)).body).toEqual({
      items: [{ evaluationId, initiativeId, evidenceLevel, evidenceRule }],
    });
    const unheardOf = contentOn({ ...evaluation, evaluationId: newId() });
    const refused = await officer.post('/practices', unheardOf);
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({
        ...{ code: 'PRACTICE_EVALUATION_NOT_APPROVED', rule: 'practice-evidence@1' },
        facts: { evaluationId: unheardOf.evaluationIds[0] },
      }),
    ]);
  });

  it('are drafted, reviewed and published; everybody sees and hears of it, and not before', async () => {
    const content = contentOn(evaluation);
    const drafted = await officer.post('/practices', content);
    const practiceId = String(drafted.body['practiceId']);
    const version = `/practices/${practiceId}/versions/1.0`;
    expect([drafted.status, drafted.body, drafted.headers.get('location')]).toEqual([
      201,
      { practiceId, practiceVersion: '1.0' },
      `${PREFIX}/practices/${practiceId}`,
    ]);
    const anyone = running.anyone();
    for (const path of [version, `/practices/${practiceId}`])
      expect((await anyone.get(path, drafted)).status).toBe(404);
    expect((await anyone.get('/practices', drafted)).body).toEqual({ items: [] });
    const early = await officer.post(`${version}/publication`);
    expect([early.status, early.body]).toEqual([
      409,
      expect.objectContaining({ code: 'PRACTICE_NOT_REVIEWED', wouldPassIf: { recommendation: 'publish' } }),
    ]);
    const reviewed = await reviewer.post(`${version}/reviews`, praise);
    expect([reviewed.status, reviewed.body]).toEqual([200, { practiceId, practiceVersion: '1.0' }]);
    expect((await reviewer.get(`/practices/${practiceId}/drafts`, reviewed)).body).toMatchObject({
      versions: [{ practiceVersion: '1.0', status: 'recommended' }],
      reviews: [praise],
    });
    const published = await officer.must(`${version}/publication`);
    const { title, initiativeId, plainLanguageSummary } = content;
    const publishedOn = madridDate(new Date());
    const shown = { practiceId, practiceVersion: '1.0', title, initiativeId, publishedOn, evidenceLevel: 3 };
    expect((await anyone.get(version, published)).body).toMatchObject({ ...shown, plainLanguageSummary });
    expect((await anyone.get(`/practices/${practiceId}`)).body).toMatchObject({ ...shown, publishedVersions: ['1.0'] });
    const list = await anyone.get(`/practices?initiativeId=${initiativeId}`);
    expect(list.body).toMatchObject({ items: [shown] });
    expect(JSON.stringify(list.body)).not.toContain('redactora');
    await eventually(async () => expect(await running.evaluation.heard(practicePublished)).toEqual(shown), {
      timeout: 20_000,
    });
  });

  it('have versions that do not change: another is drafted', async () => {
    const { practiceId, content } = await running.published({ title: 'Otra práctica' });
    const path = `/practices/${practiceId}/versions`;
    const same = await officer.post(path, { ...content, practiceVersion: '1.0' });
    expect([same.status, same.body]).toEqual([
      409,
      expect.objectContaining({ code: 'PRACTICE_VERSION_NOT_NEWER', wouldPassIf: { practiceVersionAfter: '1.0' } }),
    ]);
    const next = await officer.post(path, { ...content, practiceVersion: '1.1', title: 'Mejorada' });
    expect([next.status, next.headers.get('location')]).toEqual([201, `${PREFIX}${path}/1.1`]);
    expect((await running.anyone().get(`/practices/${practiceId}`, next)).body).toMatchObject({
      practiceVersion: '1.0',
    });
    await reviewer.must(`${path}/1.1/reviews`, praise);
    const published = await officer.must(`${path}/1.1/publication`);
    const current = await running.anyone().get(`/practices/${practiceId}`, published);
    expect(current.body).toMatchObject({ title: 'Mejorada', publishedVersions: ['1.0', '1.1'] });
    expect((await running.anyone().get(`${path}/1.0`)).body).toMatchObject({ title: 'Otra práctica' });
    const nowhere = await officer.post(`/practices/${newId()}/versions`, { ...content, practiceVersion: '1.0' });
    expect([nowhere.status, nowhere.body['code']]).toEqual([404, 'PRACTICE_NOT_FOUND']);
  });

  it('claim no more than their evaluations show', async () => {
    const { status, headers, body } = await officer.post('/practices', {
      ...contentOn(evaluation),
      claimedEvidenceLevel: 4,
    });
    expect([status, headers.get('content-type')]).toEqual([409, expect.stringContaining('application/problem+json')]);
    expect(body).toMatchObject({
      ...{ code: 'PRACTICE_CLAIM_EXCEEDS_EVIDENCE', rule: 'practice-evidence@1' },
      facts: { claimedEvidenceLevel: 4, evidenceLevel: 3 },
      wouldPassIf: { claimedEvidenceLevel: 3 },
      detail: expect.stringContaining('nivel de evidencia 4'),
    });
    const none = await officer.post('/practices', { ...contentOn(evaluation), evaluationIds: [] });
    expect([none.status, none.body['code']]).toEqual([422, 'PRACTICE_WITHOUT_EVALUATION']);
    const other = await officer.post('/practices', { ...contentOn(evaluation), initiativeId: newId() });
    expect([other.status, other.body['code']]).toEqual([422, 'PRACTICE_EVALUATION_OF_ANOTHER_INITIATIVE']);
  });

  it('are not reviewed by whoever wrote them', async () => {
    const { body } = await officer.must('/practices', contentOn(evaluation));
    const review = await officer.post(`/practices/${String(body['practiceId'])}/versions/1.0/reviews`, praise);
    expect([review.status, review.body]).toEqual([
      403,
      expect.objectContaining({ code: 'PRACTICE_OWN_REVIEW', rule: 'separation-of-duties@1' }),
    ]);
  });

  it('are drafted once with the same key', async () => {
    const [content, options] = [contentOn(evaluation), { idempotencyKey: newId() }];
    const first = await officer.post('/practices', content, options);
    const again = await officer.post('/practices', content, options);
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await officer.post('/practices', { ...content, title: 'Otro' }, options);
    expect([other.status, other.body['code']]).toEqual([422, 'COMMAND_ID_REUSED']);
  });

  it('are written by officers only, and with the fields that there are', async () => {
    const content = contentOn(evaluation);
    expect((await running.anyone().post('/practices', content)).status).toBe(401);
    expect((await reviewer.post('/practices', content)).status).toBe(403);
    expect((await officer.post('/practices', { ...content, colour: 'red' })).status).toBe(400);
    expect((await officer.post('/practices', { ...content, claimedEvidenceLevel: 0 })).status).toBe(400);
    expect((await officer.post(`/practices/${newId()}/versions/0.1/publication`)).status).toBe(400);
    expect((await running.anyone().get(`/practices/${newId()}/drafts`)).status).toBe(401);
    expect((await (await running.as('p', 'promoter')).get(`/practices/${newId()}/drafts`)).status).toBe(403);
    expect((await officer.get(`/practices/${newId()}/drafts`)).status).toBe(404);
  });

  it('come in pages', async () => {
    const own = await running.approved();
    for (const title of ['B', 'A']) await running.published({ ...contentOn(own), title });
    const list = `/practices?initiativeId=${own.initiativeId}&limit=1`;
    const first = await eventually(async () => {
      const answer = await running.anyone().get(list);
      expect(answer.body).toMatchObject({ items: [{ title: 'A' }], next: expect.any(String) });
      return answer;
    });
    const rest = await running.anyone().get(`${list}&cursor=${String(first.body['next'])}`);
    expect(rest.body).toEqual({ items: [expect.objectContaining({ title: 'B' })] });
  });
});
