import { openLog } from '@ceriss/eventstoredb';
import { actorRegistered } from '@ceriss/contracts';
import { euros, newId } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { awardExamples } from '../../domain/award/award.events.js';
import { callAggregate } from '../../domain/call/call.decider.js';
import { callExamples } from '../../domain/call/call.events.js';
import { mergeReleases, type Release } from '../../domain/open-data/merge.rules.js';
import { FinancingWorld, type Person } from '../../testing/financing-world.js';
import { record } from '../../testing/record.js';

type Feed = { next: string; more: boolean; items: object[]; releases: Release[]; records: object[]; grants: object[] };

let world: FinancingWorld;
const [callId, draftId, awardId] = [newId(), newId(), newId()];
const beneficiaryId = newId();
const own = { awardId, callId, beneficiaryId };
let before: string;

const get = async (path: string) => (await world.get(`/open-data/${path}`)).body as unknown as Feed;

beforeAll(async () => {
  world = await FinancingWorld.open('2027-05-12T09:00:00.000Z');
  const log = openLog({ url: world.backends.eventstoreUrl, namespace: world.backends.namespace });
  const drafted = {
    type: 'financing.call-drafted',
    data: { ...callExamples['financing.call-drafted'], callId },
  } as const;
  const conditions = callExamples['financing.call-conditions-set'];
  try {
    await record(log, callAggregate, draftId, [{ ...drafted, data: { ...drafted.data, callId: draftId } }]);
    await record(log, callAggregate, callId, [
      drafted,
      { type: 'financing.call-conditions-set', data: { ...conditions, callId } },
      { type: 'financing.call-published', data: { ...callExamples['financing.call-published'], callId } },
    ]);
    await eventually(async () => expect((await get('releases')).releases).toHaveLength(2), { timeout: 20_000 });
    before = (await get('releases')).next;
    await record(log, awardAggregate, awardId, [
      { type: 'financing.award-granted', data: { ...awardExamples['financing.award-granted'], ...own } },
      {
        type: 'financing.award-accepted',
        data: { ...awardExamples['financing.award-accepted'], awardId, beneficiaryId },
      },
      { type: 'financing.payment-executed', data: { ...awardExamples['financing.payment-executed'], ...own } },
    ]);
    await eventually(async () => expect((await get('releases')).releases).toHaveLength(5), { timeout: 20_000 });
  } finally {
    await log.close();
  }
}, 120_000);
afterAll(() => world?.close());

it('Anybody reads releases that say together what the record says, and nothing of a draft', async () => {
  const { releases, more } = await get('releases');
  expect(more).toBe(false);
  expect(releases.map(({ tag }) => tag[0])).toEqual(['planning', 'tender', 'award', 'contract', 'implementation']);
  const { body } = await world.get(`/open-data/records/${callId}`);
  const { id: _, date: __, tag: ___, ...compiled } = body['compiledRelease'] as Release;
  expect(mergeReleases(releases)).toEqual(compiled);
  expect(compiled).toMatchObject({ awards: [{ id: awardId, status: 'active' }], contracts: [{ id: awardId }] });
  expect(await world.get(`/open-data/records/${draftId}`)).toMatchObject({ status: 404 });
  expect((await get('bdns/calls')).items).toMatchObject([{ referencia: callId, presupuestoTotal: '1200000.00' }]);
});

it('Who comes back with a position is given what changed since, page by page', async () => {
  const first = await get(`releases?since=${before}&limit=2`);
  expect(first).toMatchObject({ more: true, releases: [{ tag: ['award'] }, { tag: ['contract'] }] });
  const second = await get(`releases?since=${first.next}&limit=2`);
  expect(second).toMatchObject({ more: false, releases: [{ tag: ['implementation'] }] });
  expect(await get(`releases?since=${second.next}`)).toMatchObject({ releases: [], more: false, next: second.next });
  expect((await get(`records?since=${before}`)).records).toHaveLength(1);
  expect(await get(`programmes?since=${before}`)).toMatchObject({ items: [] });
  expect((await get('programmes')).items).toMatchObject([{ code: callId }]);
  expect(await get(`bdns/awards?since=${before}`)).toMatchObject({
    items: [{ referencia: awardId, estado: 'active' }],
  });
  const grants = await get('360giving');
  expect(grants).toMatchObject({ grants: [{ amountAwarded: 1_050_000, amountDisbursed: 525_000 }] });
  expect(await world.get(`/open-data/360giving?since=${grants.next}`)).toMatchObject({ status: 204 });
  expect(await world.get('/open-data/releases?since=x')).toMatchObject({ status: 400 });
});

it('The same bytes have the same tag, and what had been published is read as it was', async () => {
  const path = '/open-data/bdns/awards';
  const { headers } = await world.get(path);
  expect((await world.get(path)).headers.get('etag')).toBe(headers.get('etag'));
  expect((await world.get('/open-data/bdns/calls')).headers.get('etag')).not.toBe(headers.get('etag'));
  const { releases } = await get('releases');
  const asOf = new Date(Date.parse(releases[2]!.date) - 1).toISOString();
  expect((await get(`bdns/awards?asOf=${asOf}`)).items).toEqual([]);
  expect((await get(`releases?asOf=${asOf}`)).releases).toHaveLength(2);
});

const treasurer: Person = { sub: 'treasurer-1', roles: ['treasurer'] };
const manager: Person = { sub: 'manager-1', roles: ['programme-manager'] };

it('A year of the foundation is planned, spent, closed, and measured against its purposes', async () => {
  const path = '/foundation/years/2026';
  const activity = { activity: 'homes', title: 'Hogares', planned: euros(800_00n) };
  await world.must(manager, `${path}/activities`, activity);
  const income = { kind: 'donation', amount: euros(1_000_00n), receivedOn: '2026-03-01', document: 'A-1' };
  await world.must(treasurer, `${path}/income`, income);
  await world.must(treasurer, `${path}/income`, { ...income, kind: 'endowment', amount: euros(5_000_00n) });
  const expense = {
    nature: 'purposes',
    activity: 'homes',
    amount: euros(699_99n),
    spentOn: '2026-12-31',
    document: 'F-1',
  };
  await world.must(treasurer, `${path}/expenses`, expense);
  const { entryId } = await world.must(treasurer, `${path}/expenses`, { ...expense, amount: euros(1n) });
  await world.must(treasurer, `${path}/entries/${String(entryId)}/undoing`, { reason: 'Repetido' });

  const partyId = newId();
  await world.must(manager, '/foundation/related-parties', {
    partyId,
    relation: 'trustee-organisation',
    since: '2026-01-01',
  });
  const related = { ...expense, amount: euros(10_00n), counterpartyId: partyId };
  expect(await world.post(treasurer, `${path}/expenses`, related)).toMatchObject({
    status: 409,
    body: { code: 'RELATED_PARTY_NOT_AUTHORISED', reference: 'Ley 50/2002, art. 28' },
  });
  const authorisation = { year: 2026, upTo: euros(10_00n), reference: 'PROT-1', authorisedOn: '2026-02-01' };
  const { authorisationId } = await world.must(
    manager,
    `/foundation/related-parties/${partyId}/authorisations`,
    authorisation,
  );
  await world.must(treasurer, `${path}/expenses`, {
    ...related,
    authorisationId,
    nature: 'administration',
    activity: null,
  });
  expect((await world.get(`${path}/related-transactions`, treasurer)).body).toMatchObject({
    items: [{ counterpartyId: partyId, authorised: true, amount: euros(10_00n) }],
  });
  expect((await world.get('/foundation/related-parties?validAt=2025-12-31', treasurer)).body['items']).toEqual([]);

  expect((await world.get('/foundation/purpose-test', treasurer)).body).toMatchObject({
    years: [{ year: 2026, required: euros(700_00n), outstanding: euros(1n), state: 'open', dueBy: '2030-12-31' }],
  });
  expect((await world.get('/foundation/purpose-test?validAt=2031-01-01', treasurer)).body).toMatchObject({
    years: [{ state: 'missed' }],
  });
  await world.must(treasurer, `${path}/closing`);
  expect((await world.get(path, treasurer)).body).toMatchObject({
    ...{ income: euros(1_000_00n), outsideIncome: euros(5_000_00n), purposes: euros(699_99n), closedOn: '2027-05-12' },
    activities: [
      { planned: euros(800_00n), actual: euros(699_99n), difference: euros(-100_01n), share: '69999/80000' },
    ],
  });
  expect(await world.post(treasurer, `${path}/income`, income)).toMatchObject({
    body: { code: 'FOUNDATION_YEAR_CLOSED' },
  });
  expect((await world.get(`${path}/entries?limit=2`, treasurer)).body).toMatchObject({ next: expect.any(String) });
});

it('What is committed over years is held against the cash there is', async () => {
  const instalments = ['2027-06-30', '2028-06-30'].map((dueOn) => ({ dueOn, amount: euros(100_00n) }));
  const { commitmentId } = await world.must(manager, '/foundation/commitments', { title: 'Sede', instalments });
  expect((await world.get('/foundation/runway', treasurer)).body).toMatchObject({
    ...{ committed: euros(200_00n), months: '1', shortOn: '2027-06-30', rule: 'runway@1' },
  });
  const path = `/foundation/commitments/${String(commitmentId)}`;
  await world.must(treasurer, `${path}/instalments/1/payment`, { paidOn: '2027-05-12' });
  await world.must(manager, `${path}/cancellation`, { from: '2028-01-01', reason: 'Cambio de sede' });
  expect((await world.get('/foundation/runway', treasurer)).body).toMatchObject({ committed: euros(0n), months: null });
  expect((await world.get('/foundation/commitments', treasurer)).body['items']).toMatchObject([
    { paidOn: '2027-05-12' },
    { cancelledOn: '2027-05-12' },
  ]);
});

it('A donor is certified what came in, by its own name and number, and nobody else is', async () => {
  const donor: Person = { sub: 'donor-1', roles: ['promoter'], organisation: newId() };
  const funder = { actorId: donor.organisation! };
  const instalments = [{ amount: euros(150_000_00n), dueOn: '2027-05-12' }];
  const pledge = { title: 'Convenio', kind: 'philanthropy', funder, instalments };
  const { pledgeId } = await world.must(manager, '/pledges', pledge);
  const path = `/pledges/${String(pledgeId)}/donor-certificate?year=2027`;
  expect(await world.get(path, donor)).toMatchObject({ status: 404, body: { code: 'DONATION_NOT_FOUND' } });
  const receipt = { amount: euros(150_000_00n), receivedOn: '2027-05-12', bankReference: 'ABONO-1' };
  await world.must(treasurer, `/pledges/${String(pledgeId)}/instalments/1/receipts`, receipt);
  expect(await world.get(path, donor)).toMatchObject({ body: { code: 'DONOR_NOT_IDENTIFIED' } });
  const registered = { actorId: funder.actorId, legalName: 'Fundación Horizonte', sector: 'philanthropy' };
  await world.others.tell(actorRegistered, funder.actorId, { ...registered, territory: '28079', nif: 'G82123456' });
  await eventually(
    async () =>
      expect((await world.get(path, donor)).body).toMatchObject({
        donor: { name: 'Fundación Horizonte', nif: 'G82123456' },
        total: euros(150_000_00n),
      }),
    { timeout: 20_000 },
  );
  const tags = new Set<string | null>();
  for (const by of [donor, treasurer]) tags.add((await world.get(`${path}&format=html`, by)).headers.get('etag'));
  expect(tags.size).toBe(1);
  const other: Person = { ...donor, organisation: newId() };
  expect(await world.get(path, other)).toMatchObject({ status: 403, body: { code: 'NOT_THE_DONOR' } });
});
