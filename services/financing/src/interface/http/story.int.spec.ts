import { actorVerified, reportApproved, resolutionInForce, resolutionSuperseded } from '@ceriss/contracts';
import { euros, newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinancingWorld, type Person } from '../../testing/financing-world.js';

const PATIENT = { timeout: 20_000 };
const association = newId();
const initiativeId = newId();
const resolutionId = newId();
const manager: Person = { sub: 'manager-1', roles: ['programme-manager'] };
const otherManager: Person = { sub: 'manager-2', roles: ['programme-manager'] };
const promoter: Person = { sub: 'promoter-1', roles: ['promoter'], organisation: association };
const treasurer: Person = { sub: 'treasurer-1', roles: ['treasurer'] };
const approver = (n: number): Person => ({ sub: `approver-${n}`, roles: ['approver'] });
const assessor = (n: number): Person => ({ sub: `assessor-${n}`, roles: ['assessor'] });

let world: FinancingWorld;
beforeAll(async () => {
  world = await FinancingWorld.open('2026-09-01T08:00:00.000Z');
}, 120_000);
afterAll(() => world?.close());

const seen = (path: string, expected: object, by?: Person) =>
  eventually(async () => {
    const { body } = await world.get(path, by);
    expect(body).toMatchObject(expected);
    return body;
  }, PATIENT);

/* The steps build on each other, as the story does. */
describe('From a pool to a paid award', () => {
  let poolId: string;
  let callId: string;
  let applicationId: string;
  let awardId: string;
  const criteria = [
    { code: 'need', weight: 25 },
    { code: 'model', weight: 25 },
    { code: 'evaluation-design', weight: 20 },
    { code: 'partnership', weight: 15 },
    { code: 'sustainability', weight: 15 },
  ];

  it('a pool takes five sources, of which 20 % are private', async () => {
    poolId = String((await world.must(manager, '/pools', { title: 'Vivienda y apoyos', planLine: '3.2' }))['poolId']);
    const commit = (kind: string, wholeEuros: number, purposes: string[] = []) =>
      world.must(manager, `/pools/${poolId}/sources`, {
        kind,
        funder: { publicFund: `Fondo ${kind}` },
        amount: euros(BigInt(wholeEuros) * 100n),
        purposes,
      });
    await commit('esf', 510_000);
    await commit('state', 300_000);
    await commit('philanthropy', 150_000, ['housing-adaptation', 'support']);
    await commit('business', 90_000);
    await commit('own', 150_000);
    const { body } = await world.get(`/pools/${poolId}`, manager);
    expect(body).toMatchObject({
      committed: euros(1_200_000_00n),
      uncommitted: euros(1_200_000_00n),
      privateAmount: euros(240_000_00n),
      privateShare: '1/5',
    });
  });

  it('refuses private money above the limit, and says so in Spanish with the figures', async () => {
    const body = { kind: 'business', funder: { publicFund: 'x' }, amount: euros(720_000_00n) };
    expect(await world.post(manager, `/pools/${poolId}/sources`, body)).toMatchObject({
      status: 409,
      body: {
        code: 'POOL_PRIVATE_SHARE_EXCEEDED',
        detail: expect.stringMatching(/960\.000,00\s€ .* 1\.920\.000,00/),
        facts: { share: '1/2', limit: '1/2' },
        wouldPassIf: { amountAtMost: euros(719_999_99n) },
      },
    });
  });

  it('a call takes the whole pool, which sets the budget aside', async () => {
    const draft = {
      title: 'Hogares en comunidad',
      planLine: '3.2',
      poolId,
      budget: euros(1_200_000_00n),
      criteria,
      minimumScore: 50,
      tieBreak: [{ by: 'criterion', criterion: 'evaluation-design' }, { by: 'earlier-submission' }],
      assessorsPerApplication: 2,
      opensAt: '2026-12-10T08:00:00.000Z',
      closesAt: '2027-01-31T22:59:59.999Z',
    };
    world.at('2026-10-01T08:00:00.000Z');
    const refused = await world.post(manager, '/calls', { ...draft, budget: euros(1_200_000_01n) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'CALL_BUDGET_EXCEEDS_POOL' } });
    callId = String((await world.must(manager, '/calls', draft))['callId']);
    await seen(`/calls/${callId}`, { status: 'draft', reservation: 'reserved', budget: euros(1_200_000_00n) });
    await seen(`/pools/${poolId}`, { uncommitted: euros(0n) }, manager);
  });

  it('is published only by a resolution in force about it', async () => {
    world.at('2026-12-05T08:00:00.000Z');
    expect(await world.post(manager, `/calls/${callId}/publication`, { resolutionId })).toMatchObject({
      status: 409,
      body: { code: 'CALL_WITHOUT_RESOLUTION_IN_FORCE', facts: { missing: 'resolution-unknown' } },
    });
    const inForceFrom = '2026-12-01T10:00:00.000Z';
    const matter = { kind: 'call', reference: callId } as const;
    const old = newId();
    for (const id of [old, resolutionId]) {
      await world.others.tell(resolutionInForce, id, { resolutionId: id, matter, inForceFrom, chain: {} });
    }
    const superseding = { resolutionId: old, supersededBy: resolutionId, matter, supersededAt: inForceFrom };
    await world.others.tell(resolutionSuperseded, old, superseding);
    await seen(`/authorisations/${old}`, { supersededBy: resolutionId });
    expect(await world.post(manager, `/calls/${callId}/publication`, { resolutionId: old })).toMatchObject({
      status: 409,
      body: { facts: { missing: 'resolution-superseded' } },
    });
    await seen(`/authorisations/${resolutionId}`, { matterReference: callId, supersededBy: null });
    await world.must(manager, `/calls/${callId}/publication`, { resolutionId });
    expect((await world.get(`/calls/${callId}`)).body).toMatchObject({ status: 'published', resolutionId });
  });

  it('a verified actor applies inside the window; a millisecond late is late', async () => {
    world.at('2027-01-10T08:00:00.000Z');
    const draft = {
      callId,
      initiativeId,
      title: 'Hogares en comunidad',
      cost: euros(1_200_000_00n),
      requested: euros(1_050_000_00n),
    };
    applicationId = String((await world.must(promoter, '/applications', draft))['applicationId']);
    expect(await world.post(promoter, `/applications/${applicationId}/submission`)).toMatchObject({
      body: { code: 'APPLICANT_NOT_VERIFIED' },
    });
    await world.others.tell(actorVerified, association, { actorId: association });
    await seen(`/applicants/${association}`, { standing: 'verified' }, manager);
    await world.must(promoter, `/applications/${applicationId}/submission`);
    const late = String((await world.must(promoter, '/applications', draft))['applicationId']);
    world.at('2027-01-31T23:00:00.000Z');
    expect(await world.post(promoter, `/applications/${late}/submission`)).toMatchObject({
      status: 409,
      body: { code: 'APPLICATION_LATE' },
    });
  });

  it('is asked to complete it, is admitted, scored blind and ranked', async () => {
    world.at('2027-02-01T08:00:00.000Z');
    const path = `/applications/${applicationId}`;
    const asked = await world.must(manager, `${path}/cure-request`, { missing: ['budget-breakdown'] });
    expect(asked['dueBy']).toBe('2027-02-15');
    await world.must(promoter, `${path}/cure`, { delivered: ['budget-breakdown'] });
    await world.must(manager, `${path}/admission`);
    const points = Object.fromEntries(criteria.map(({ code }) => [code, 85]));
    await world.must(assessor(3), `${path}/conflicts`, { reason: 'Patrono de la entidad' });
    const scores = { points, declaresNoConflict: true };
    expect(await world.post(assessor(3), `${path}/scores`, scores)).toMatchObject({
      status: 403,
      body: { code: 'ASSESSOR_HAS_CONFLICT' },
    });
    expect((await world.get(path, assessor(1))).body).not.toHaveProperty('applicantId');
    for (const n of [1, 2]) await world.must(assessor(n), `${path}/scores`, scores);
    expect(await world.post(manager, `/calls/${callId}/ranking`)).toMatchObject({
      body: { code: 'CALL_ASSESSMENT_PENDING', facts: { pending: [applicationId] } },
    });
    await world.must(manager, `${path}/scores/freezing`);
    await world.must(manager, `/calls/${callId}/ranking`);
    expect((await world.get(`/calls/${callId}/ranking`)).body).toMatchObject({
      status: 'ranked',
      ranking: [{ applicationId, total: '85', position: 1, outcome: 'proposed' }],
    });
    await seen(path, { status: 'proposed', position: 1 }, manager);
  });

  it('is granted 1,050,000 once the ranking is definitive, and accepts', async () => {
    world.at('2027-03-15T09:00:00.000Z');
    const grant = {
      applicationId,
      resolutionId,
      amount: euros(1_050_000_00n),
      instalments: [
        { percent: 50 },
        { percent: 30, conditions: [{ kind: 'acceptance' }, { kind: 'report-approved', report: 'mid-term' }] },
        { percent: 20, conditions: [{ kind: 'report-approved', report: 'final' }] },
      ],
    };
    expect(await world.post(manager, '/awards', grant)).toMatchObject({ body: { code: 'CALL_NOT_RESOLVED' } });
    await world.must(manager, `/calls/${callId}/resolution`, { resolutionId });
    awardId = String((await world.must(manager, '/awards', grant))['awardId']);
    await world.must(promoter, `/awards/${awardId}/acceptance`);
    expect((await world.get(`/awards/${awardId}`)).body).toMatchObject({
      status: 'accepted',
      amount: euros(1_050_000_00n),
      beneficiaryId: association,
      initiativeId,
      grantDate: '2027-03-15',
      instalments: [
        { number: 1, amount: euros(525_000_00n), stage: 'waiting', open: [] },
        { number: 2, amount: euros(315_000_00n), open: [{ report: 'mid-term' }] },
        { number: 3, amount: euros(210_000_00n), open: [{ report: 'final' }] },
      ],
    });
    await seen(`/applications/${applicationId}`, { status: 'granted', awardId }, manager);
  });

  it('is paid the advance after two approvals, by separate persons', async () => {
    world.at('2027-05-10T09:00:00.000Z');
    const path = `/awards/${awardId}/instalments/1`;
    await world.must(manager, `${path}/request`);
    expect(await world.post(manager, `${path}/approvals`)).toMatchObject({
      status: 403,
      body: { code: 'PAYMENT_DUTIES_NOT_SEPARATED' },
    });
    await world.must(approver(1), `${path}/approvals`);
    expect(await world.post(treasurer, `${path}/order`)).toMatchObject({
      body: { code: 'PAYMENT_APPROVALS_MISSING', facts: { approvals: 1, needed: 2 } },
    });
    await world.must(approver(2), `${path}/approvals`);
    const ordered = await world.must(treasurer, `${path}/order`);
    expect(ordered['endToEndId']).toBe(`${awardId.replaceAll('-', '')}001`);
    await world.must(treasurer, `${path}/payment`, { bankReference: 'BANK-1', executedOn: '2027-05-10' });
    expect((await world.get(`/awards/${awardId}`)).body).toMatchObject({
      paid: euros(525_000_00n),
      instalments: [{ stage: 'executed', approvals: 2, executedOn: '2027-05-10' }, { stage: 'waiting' }, {}],
    });
  });

  it('has a ledger that balances, by account and by day', async () => {
    const balanced = await seen('/ledger/trial-balance', { balanced: true, accounts: 10 }, treasurer);
    expect(balanced).toMatchObject({ difference: euros(0n), debit: euros(4_500_000_00n) });
    const balances = async (validAt?: string) => {
      const { body } = await world.get(`/ledger/accounts${validAt ? `?validAt=${validAt}` : ''}`, treasurer);
      const items = body['items'] as { account: string; balance: unknown }[];
      return Object.fromEntries(items.map(({ account, balance }) => [account, balance]));
    };
    expect(await balances()).toMatchObject({
      [`pool:${poolId}`]: euros(0n),
      [`call:${callId}`]: euros(-150_000_00n),
      [`award:${awardId}`]: euros(-525_000_00n),
      [`actor:${association}`]: euros(0n),
      'bank:main': euros(-525_000_00n),
    });
    expect(await balances('2027-05-09')).toMatchObject({ [`award:${awardId}`]: euros(-1_050_000_00n) });
    expect(await balances('2027-05-09')).not.toHaveProperty('bank:main');
  });

  it('has the second instalment freed by the approved mid-term report', async () => {
    world.at('2028-06-15T09:00:00.000Z');
    const path = `/awards/${awardId}/instalments/2`;
    expect(await world.post(otherManager, `${path}/request`)).toMatchObject({
      body: { code: 'INSTALMENT_CONDITIONS_OPEN' },
    });
    const reportId = newId();
    await world.others.tell(reportApproved, reportId, {
      reportId,
      awardId,
      kind: 'mid-term',
      approvedOn: '2028-06-15',
    });
    await eventually(async () => {
      const { body } = await world.get(`/awards/${awardId}`);
      expect((body['instalments'] as { open: unknown[] }[])[1]!.open).toEqual([]);
    }, PATIENT);
    await world.must(otherManager, `${path}/request`);
  });
});
