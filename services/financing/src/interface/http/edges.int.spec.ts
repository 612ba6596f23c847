import { actorReinstated, actorSuspended, actorVerified, resolutionInForce } from '@ceriss/contracts';
import { euros, newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinancingWorld, type Person } from '../../testing/financing-world.js';

const PATIENT = { timeout: 20_000 };
const manager: Person = { sub: 'manager-1', roles: ['programme-manager'] };
const treasurer: Person = { sub: 'treasurer-1', roles: ['treasurer'] };
const assessor: Person = { sub: 'assessor-1', roles: ['assessor'] };
const promoterOf = (organisation: string): Person => ({
  sub: `promoter-${organisation}`,
  roles: ['promoter'],
  organisation,
});

let world: FinancingWorld;
beforeAll(async () => {
  world = await FinancingWorld.open('2027-01-11T08:00:00.000Z');
}, 120_000);
afterAll(() => world?.close());

const seen = (path: string, expected: object, by?: Person) =>
  eventually(async () => {
    const { body } = await world.get(path, by);
    expect(body).toMatchObject(expected);
    return body;
  }, PATIENT);

const pool = async (wholeEuros: number): Promise<string> => {
  const poolId = String((await world.must(manager, '/pools', { title: 'Bolsa', planLine: '1' }))['poolId']);
  const amount = euros(BigInt(wholeEuros) * 100n);
  await world.must(manager, `/pools/${poolId}/sources`, { kind: 'state', funder: { publicFund: 'PGE' }, amount });
  return poolId;
};

const verified = async (): Promise<string> => {
  const actorId = newId();
  await world.others.tell(actorVerified, actorId, { actorId });
  await seen(`/applicants/${actorId}`, { standing: 'verified' }, manager);
  return actorId;
};

const terms = (poolId: string, closesAt: string) => ({
  title: 'Convocatoria',
  planLine: '1',
  poolId,
  budget: euros(1_000_00n),
  criteria: [{ code: 'need', weight: 100 }],
  minimumScore: 50,
  tieBreak: [],
  acceptanceWorkingDays: 2,
  opensAt: '2027-01-01T00:00:00.000Z',
  closesAt,
});

const publishedCall = async (closesAt: string): Promise<{ callId: string; resolutionId: string }> => {
  const { callId } = await world.must(manager, '/calls', terms(await pool(1_000), closesAt));
  await seen(`/calls/${callId}`, { reservation: 'reserved' });
  const resolutionId = newId();
  const matter = { kind: 'call', reference: String(callId) } as const;
  const inForceFrom = '2027-01-05T10:00:00.000Z';
  await world.others.tell(resolutionInForce, resolutionId, { resolutionId, matter, inForceFrom, chain: {} });
  await seen(`/authorisations/${resolutionId}`, { matterReference: callId });
  await world.must(manager, `/calls/${callId}/publication`, { resolutionId });
  return { callId: String(callId), resolutionId };
};

const drafted = async (callId: string, actorId: string): Promise<string> => {
  const amounts = { cost: euros(500_00n), requested: euros(400_00n) };
  const body = { callId, initiativeId: newId(), title: 'Proyecto', ...amounts };
  return String((await world.must(promoterOf(actorId), '/applications', body))['applicationId']);
};

describe('Who may do what', () => {
  it('is asked of everybody but readers of calls, awards and authorisations', async () => {
    for (const path of ['/calls', '/awards', '/authorisations']) expect((await world.get(path)).status).toBe(200);
    for (const path of ['/pools', '/applications', '/ledger/entries']) expect((await world.get(path)).status).toBe(401);
    expect((await world.get('/ledger/entries', assessor)).status).toBe(403);
    expect((await world.post(assessor, '/pools', { title: 'x', planLine: '1' })).status).toBe(403);
  });

  it('lets a promoter see the own applications only', async () => {
    const { callId } = await publishedCall('2027-03-01T00:00:00.000Z');
    const [own, other] = [await verified(), await verified()];
    const applicationId = await drafted(callId, own);
    expect((await world.get(`/applications/${applicationId}`, promoterOf(own))).status).toBe(200);
    expect((await world.get(`/applications/${applicationId}`, promoterOf(other))).status).toBe(404);
    expect((await world.get('/applications', promoterOf(other))).body['items']).toEqual([]);
    expect((await world.post(promoterOf(other), `/applications/${applicationId}/submission`)).status).toBe(403);
  });
});

describe('A command', () => {
  it('with the same key is the same command, and with another body is refused', async () => {
    const [key, body] = [newId(), { title: 'Bolsa', planLine: '7' }];
    const [first, again] = [
      await world.post(manager, '/pools', body, key),
      await world.post(manager, '/pools', body, key),
    ];
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect((await world.post(manager, '/pools', { ...body, planLine: '8' }, key)).status).toBe(422);
  });
});

describe('A call that is given up', () => {
  it('gives its budget back: the pool offers it to another, and the ledger says the same', async () => {
    const { callId, resolutionId } = await publishedCall('2027-03-01T00:00:00.000Z');
    const { poolId } = (await world.get(`/calls/${callId}`)).body as { poolId: string };
    await seen(`/pools/${poolId}`, { uncommitted: euros(0n), reservations: [{ callId }] }, manager);
    await world.must(manager, `/calls/${callId}/cancellation`, { resolutionId, reason: 'Sin crédito' });
    await seen(`/pools/${poolId}`, { uncommitted: euros(1_000_00n), reservations: [] }, manager);
    await seen(`/ledger/accounts/call:${callId}`, { balances: [{ balance: euros(0n) }] }, manager);
    await seen(`/ledger/accounts/pool:${poolId}`, { balances: [{ balance: euros(-1_000_00n) }] }, manager);
    const { callId: next } = await world.must(manager, '/calls', terms(poolId, '2027-03-01T00:00:00.000Z'));
    await seen(`/calls/${String(next)}`, { reservation: 'reserved' });
  });
});

describe('Two calls that want the same money', () => {
  it('are both drafted; the second is told that the pool could not, until it can', async () => {
    const poolId = await pool(1_000);
    const draft = () => world.must(manager, '/calls', terms(poolId, '2027-03-01T00:00:00.000Z'));
    const calls = await Promise.all([draft(), draft()]);
    const reservations = await eventually(async () => {
      const bodies = await Promise.all(calls.map(async ({ callId }) => (await world.get(`/calls/${callId}`)).body));
      expect(bodies.map(({ reservation }) => reservation).toSorted()).toEqual(['refused', 'reserved']);
      return bodies;
    }, PATIENT);
    const refused = reservations.find(({ reservation }) => reservation === 'refused')!;
    const amount = euros(1_000_00n);
    await world.must(manager, `/pools/${poolId}/sources`, { kind: 'esf', funder: { publicFund: 'FSE+' }, amount });
    expect(await world.must(manager, `/calls/${refused['callId']}/reservation`)).toMatchObject({ reserved: true });
    expect((await world.get(`/calls/${refused['callId']}`)).body).toMatchObject({ reservation: 'reserved' });
  });
});

describe('An applicant', () => {
  it('that is suspended or blocked cannot submit, and can again afterwards', async () => {
    const { callId } = await publishedCall('2027-03-01T00:00:00.000Z');
    const actorId = await verified();
    const submission = `/applications/${await drafted(callId, actorId)}/submission`;
    const refusal = async () => (await world.post(promoterOf(actorId), submission)).body['code'];
    await world.others.tell(actorSuspended, actorId, { actorId, reason: 'under review' });
    await seen(`/applicants/${actorId}`, { standing: 'suspended' }, manager);
    expect(await refusal()).toBe('APPLICANT_SUSPENDED');
    await world.others.tell(actorReinstated, actorId, { actorId, standing: 'verified' });
    await seen(`/applicants/${actorId}`, { standing: 'verified' }, manager);
    const block = { kind: 'unresolved-reimbursement', reference: 'RE-2025-014' };
    const { blockId } = await world.must(manager, `/applicants/${actorId}/blocks`, block);
    expect(await refusal()).toBe('APPLICANT_BLOCKED');
    await world.must(manager, `/applicants/${actorId}/blocks/${blockId}/lifting`, { reason: 'reimbursed' });
    await world.must(promoterOf(actorId), submission);
  });
});

describe('What nobody does in time', () => {
  it('closes itself: the window, and the award, whose money returns to the call', async () => {
    const { callId, resolutionId } = await publishedCall('2027-01-20T00:00:00.000Z');
    const actorId = await verified();
    const applicationId = await drafted(callId, actorId);
    await world.must(promoterOf(actorId), `/applications/${applicationId}/submission`);
    world.at('2027-01-20T00:00:01.000Z');
    await seen(`/calls/${callId}`, { status: 'closed' });
    await world.must(manager, `/applications/${applicationId}/admission`);
    await world.must(assessor, `/applications/${applicationId}/scores`, {
      points: { need: 50 },
      declaresNoConflict: true,
    });
    await world.must(manager, `/applications/${applicationId}/scores/freezing`);
    await world.must(manager, `/calls/${callId}/ranking`);
    await world.must(manager, `/calls/${callId}/resolution`, { resolutionId });
    const grant = { applicationId, resolutionId, amount: euros(400_00n), instalments: [{ percent: 100 }] };
    const { awardId } = await world.must(manager, '/awards', grant);
    expect((await world.get(`/awards/${awardId}`)).body).toMatchObject({ status: 'granted', acceptBy: '2027-01-22' });
    world.at('2027-01-23T08:00:00.000Z');
    await seen(`/awards/${awardId}`, { status: 'lapsed' });
    expect((await world.post(promoterOf(actorId), `/awards/${awardId}/acceptance`)).body).toMatchObject({
      code: 'AWARD_LAPSED',
    });
    const { items } = await eventually(async () => {
      const { body } = await world.get(`/ledger/entries?account=award:${awardId}`, treasurer);
      expect(body['items']).toHaveLength(2);
      return body as { items: { amount: { cents: string }; transactionId: string }[] };
    }, PATIENT);
    expect(items.map(({ amount }) => amount.cents)).toEqual(['-40000', '40000']);
    const correction = `/ledger/transactions/${items[1]!.transactionId}/correction`;
    const undone = await world.must(treasurer, correction, { reason: 'Acceptance found in the post' });
    expect(undone).toMatchObject({ corrects: items[1]!.transactionId, kind: 'correction' });
    expect((await world.get('/ledger/trial-balance', treasurer)).body).toMatchObject({ balanced: true });
    expect((await world.get(`/ledger/entries?account=award:${awardId}&limit=1`, treasurer)).body).toHaveProperty(
      'next',
    );
  });
});
