import { euros, newId } from '@ceriss/kernel';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { acceptedAward } from '../../testing/accepted-award.js';
import { FinancingWorld, type Person } from '../../testing/financing-world.js';

const manager: Person = { sub: 'manager-1', roles: ['programme-manager'] };
const approver: Person = { sub: 'approver-1', roles: ['approver'] };
const stranger: Person = { sub: 'promoter-1', roles: ['promoter'], organisation: newId() };

let world: FinancingWorld;
let path: string;
beforeAll(async () => {
  world = await FinancingWorld.open('2027-06-01T09:00:00.000Z');
  path = `/awards/${(await acceptedAward(world)).awardId}/subcontracts`;
}, 120_000);
afterAll(() => world?.close());

it('A subcontract of 260,000 is asked for contract and authorisation, then authorised', async () => {
  const body = { subcontractorId: newId(), object: 'housing-adaptation', amount: euros(260_000_00n) };
  expect(await world.post(stranger, path, body)).toMatchObject({ body: { code: 'NOT_THE_BENEFICIARY' } });
  const { subcontractId, needs } = await world.must(manager, path, body);
  expect(needs).toEqual(['contract', 'authorisation']);
  const own = `${path}/${String(subcontractId)}`;
  expect(await world.post(approver, `${own}/authorisation`)).toMatchObject({
    status: 409,
    body: { code: 'SUBCONTRACT_CONTRACT_MISSING', wouldPassIf: { contract: 'delivered' } },
  });
  const contract = { reference: 'Contrato 2027/14', signedOn: '2027-05-31' };
  await world.must(manager, `${own}/contract`, contract);
  expect((await world.post(manager, `${own}/authorisation`)).status).toBe(403);
  await world.must(approver, `${own}/authorisation`);
  const effective = { subcontractId, status: 'effective', contract, share: '26/105', amount: euros(260_000_00n) };
  expect((await world.get(path, manager)).body['items']).toMatchObject([effective]);
  expect((await world.get(`${path}?validAt=2027-05-31`, manager)).body['items']).toEqual([]);
  const next = { ...body, object: 'transport', amount: euros(265_000_01n) };
  expect(await world.post(manager, path, next)).toMatchObject({
    status: 409,
    body: { code: 'SUBCONTRACTING_CEILING_EXCEEDED', wouldPassIf: { amountAtMost: euros(265_000_00n) } },
  });
});

it('One that is denied or withdrawn counts no more', async () => {
  const related = { subcontractorId: newId(), object: 'catering', amount: euros(1_00n), related: true };
  const { subcontractId, needs } = await world.must(manager, path, related);
  expect(needs).toEqual(['authorisation']);
  await world.must(approver, `${path}/${String(subcontractId)}/denial`, { reason: 'El precio no es de mercado' });
  const plain = await world.must(manager, path, { ...related, related: false });
  expect(plain['needs']).toEqual([]);
  await world.must(manager, `${path}/${String(plain['subcontractId'])}/withdrawal`, { reason: 'Con medios propios' });
  const { items } = (await world.get(path, manager)).body as { items: { status: string }[] };
  expect(items.map(({ status }) => status)).toEqual(['effective', 'denied', 'withdrawn']);
});
