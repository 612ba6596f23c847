import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transferAgreed } from '@ceriss/contracts';
import { newId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { eventually } from '@ceriss/testing';
import {
  contentOn,
  PREFIX,
  RunningKnowledgeTransfer,
  type KnowledgeClient,
} from '../../testing/running-knowledge-transfer.js';

const [donorActorId, adopterActorId] = [newId(), newId()];
const central = { component: 'chosen-home', change: 'Piso compartido' };
const peripheral = { component: 'transport', change: 'Taxi concertado' };
const readiness = { score: 74, gaps: ['Oferta de vivienda'] };

describe('Transfers over HTTP', () => {
  let running: RunningKnowledgeTransfer;
  let officer: KnowledgeClient;
  let donor: KnowledgeClient;
  let adopter: KnowledgeClient;
  let stranger: KnowledgeClient;
  let practiceId: string;
  let initiativeId: string;
  beforeAll(async () => {
    running = await RunningKnowledgeTransfer.start();
    officer = await running.as('gestora', 'knowledge-officer');
    donor = await running.as('donante', 'promoter', donorActorId);
    adopter = await running.as('receptora', 'promoter', adopterActorId);
    stranger = await running.as('otra', 'promoter', newId());
    const published = await running.published({ donorActorId });
    ({ practiceId } = published);
    ({ initiativeId } = published.content);
  });
  afterAll(() => running.stop());

  const request = (change: object = {}) => ({ practiceId, practiceVersion: '1.0', territory: '442160', ...change });
  const requested = async (): Promise<string> => {
    const { body } = await adopter.must('/transfers', request());
    return `/transfers/${String(body['transferId'])}`;
  };

  it('go from a request to an agreement of both, with the donor’s leave to change the core; the registry hears of it', async () => {
    const asked = await adopter.post('/transfers', request());
    const transferId = String(asked.body['transferId']);
    const path = `/transfers/${transferId}`;
    expect([asked.status, asked.headers.get('location')]).toEqual([201, `${PREFIX}${path}`]);
    const seen = async (after: typeof asked) => (await running.anyone().get(path, after)).body;
    expect(await seen(asked)).toMatchObject({
      ...{ transferId, practiceId, initiativeId, donorActorId, adopterActorId, territory: '44216' },
      ...{ status: 'requested', readiness: null, adaptations: [] },
    });
    const early = await adopter.post(`${path}/consents`);
    expect([early.status, early.body]).toEqual([
      409,
      expect.objectContaining({
        code: 'TRANSFER_READINESS_MISSING',
        facts: { readinessAssessed: false, adaptationPlanned: false },
      }),
    ]);
    await officer.must(`${path}/readiness`, readiness);
    const planned = await adopter.must(`${path}/adaptation-plan`, { adaptations: [peripheral, central] });
    expect(await seen(planned)).toMatchObject({
      ...{ readiness: 74, gaps: readiness.gaps },
      adaptations: [
        { ...peripheral, kind: 'periphery', approvedByDonor: null },
        { ...central, kind: 'core', approvedByDonor: false },
      ],
    });
    const unapproved = await adopter.post(`${path}/consents`);
    expect([unapproved.status, unapproved.body]).toEqual([
      409,
      expect.objectContaining({
        ...{ code: 'TRANSFER_CORE_CHANGE_NOT_APPROVED', rule: 'transfer-agreement@1' },
        facts: { unapproved: ['chosen-home'] },
        wouldPassIf: { donorApproves: ['chosen-home'] },
      }),
    ]);
    const own = await adopter.post(`${path}/core-approvals`, { component: 'chosen-home' });
    expect([own.status, own.body]).toEqual([
      403,
      expect.objectContaining({ code: 'TRANSFER_NOT_A_PARTY', wouldPassIf: { party: 'donor' } }),
    ]);
    const approved = await donor.must(`${path}/core-approvals`, { component: 'chosen-home' });
    expect((await seen(approved))['adaptations']).toMatchObject([{}, { approvedByDonor: true }]);
    const first = await adopter.must(`${path}/consents`);
    expect(await seen(first)).toMatchObject({ status: 'requested', adopterConsents: true, donorConsents: false });
    const second = await donor.must(`${path}/consents`);
    const agreedOn = madridDate(new Date());
    expect(await seen(second)).toMatchObject({ status: 'agreed', donorConsents: true, agreedOn });
    await eventually(
      async () =>
        expect(await running.evaluation.heard(transferAgreed)).toEqual({
          ...{ transferId, practiceId, initiativeId, donorActorId, adopterActorId, territory: '44216', agreedOn },
        }),
      { timeout: 20_000 },
    );
    const late = await adopter.post(`${path}/adaptation-plan`, { adaptations: [] });
    expect([late.status, late.body['code']]).toEqual([409, 'TRANSFER_ALREADY_AGREED']);
  });

  it('are planned and agreed by their parties only', async () => {
    const path = await requested();
    await officer.must(`${path}/readiness`, readiness);
    for (const other of [stranger, donor]) {
      const plan = await other.post(`${path}/adaptation-plan`, { adaptations: [peripheral] });
      expect([plan.status, plan.body]).toEqual([
        403,
        expect.objectContaining({ code: 'TRANSFER_NOT_A_PARTY', wouldPassIf: { party: 'adopter' } }),
      ]);
    }
    const writtenDown = await officer.post(`${path}/adaptation-plan`, { adaptations: [peripheral] });
    expect(writtenDown.status).toBe(200);
    const consent = await stranger.post(`${path}/consents`);
    expect([consent.status, consent.body['code']]).toEqual([403, 'TRANSFER_NOT_A_PARTY']);
    const nobody = await (await running.as('nadie', 'promoter')).post(`${path}/consents`);
    expect([nobody.status, nobody.body['code']]).toEqual([403, 'TRANSFER_WITHOUT_ORGANISATION']);
  });

  it('adapt what the practice has', async () => {
    const path = await requested();
    const { status, body } = await adopter.post(`${path}/adaptation-plan`, {
      adaptations: [{ component: 'garden', change: 'Sin jardín' }],
    });
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({ code: 'TRANSFER_COMPONENT_UNKNOWN', facts: { component: 'garden' } }),
    ]);
    await adopter.must(`${path}/adaptation-plan`, { adaptations: [peripheral] });
    const nothing = await donor.post(`${path}/core-approvals`, { component: 'chosen-home' });
    expect([nothing.status, nothing.body['code']]).toEqual([409, 'TRANSFER_NOTHING_TO_APPROVE']);
  });

  it('are of a published version, to another organisation, in a place that there is', async () => {
    const draft = await officer.must('/practices', contentOn(await running.approved()));
    const unpublished = await adopter.post('/transfers', request({ practiceId: draft.body['practiceId'] }));
    expect([unpublished.status, unpublished.body['code']]).toEqual([409, 'TRANSFER_PRACTICE_NOT_PUBLISHED']);
    const none = await adopter.post('/transfers', request({ practiceVersion: '9.9' }));
    expect([none.status, none.body['code']]).toEqual([404, 'PRACTICE_VERSION_NOT_FOUND']);
    const own = await donor.post('/transfers', request());
    expect([own.status, own.body['code']]).toEqual([422, 'TRANSFER_DONOR_IS_ADOPTER']);
    const nowhere = await adopter.post('/transfers', request({ territory: '442161' }));
    expect([nowhere.status, nowhere.body]).toEqual([
      422,
      expect.objectContaining({ code: 'TERRITORY_INVALID', wouldPassIf: { territory: '442160' } }),
    ]);
  });

  it('are asked for once with the same key, by those who may', async () => {
    const options = { idempotencyKey: newId() };
    const first = await adopter.post('/transfers', request(), options);
    const again = await adopter.post('/transfers', request(), options);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await running.anyone().post('/transfers', request())).status).toBe(401);
    expect((await (await running.as('x', 'evaluator')).post('/transfers', request())).status).toBe(403);
    expect((await adopter.post('/transfers', request({ colour: 'red' }))).status).toBe(400);
    const path = await requested();
    expect((await adopter.post(`${path}/readiness`, readiness)).status).toBe(403);
    expect((await officer.post(`${path}/readiness`, { ...readiness, score: 101 })).status).toBe(400);
  });

  it('that are not there are not found', async () => {
    expect((await running.anyone().get(`/transfers/${newId()}`)).status).toBe(404);
    const consent = await adopter.post(`/transfers/${newId()}/consents`);
    expect([consent.status, consent.body['code']]).toEqual([404, 'TRANSFER_NOT_FOUND']);
  });

  it('come in pages', async () => {
    const other = await running.published({ donorActorId });
    const own = { practiceId: other.practiceId };
    await adopter.must('/transfers', request(own));
    const last = await adopter.must('/transfers', request({ ...own, territory: '16078' }));
    const list = `/transfers?practiceId=${other.practiceId}&limit=1`;
    const first = await running.anyone().get(list, last);
    expect(first.body).toMatchObject({ items: [{ territory: '16078' }], next: expect.any(String) });
    const second = await running.anyone().get(`${list}&cursor=${String(first.body['next'])}`);
    expect(second.body).toEqual({ items: [expect.objectContaining({ territory: '44216' })] });
  });
});
