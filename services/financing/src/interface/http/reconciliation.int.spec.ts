import { camtFile, type EntryOfFile } from '@ceriss/iso20022/testing';
import { euros } from '@ceriss/kernel';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FinancingWorld } from '../../testing/financing-world.js';
import { manager, OWN_IBAN, Paying, treasurer } from '../../testing/paying.js';

let world: FinancingWorld;
let paying: Paying;
let accountId: string;
let awardId: string;
let beneficiaryId: string;
beforeAll(async () => {
  world = await FinancingWorld.open('2027-05-10T08:00:00.000Z');
  paying = new Paying(world);
  const holder = { name: 'CERISS F.S.P.', taxNumber: 'G84001239', town: 'Madrid', country: 'ES' };
  const account = { code: 'main', iban: OWN_IBAN, holder, opening: euros(1_000_00n) };
  accountId = String((await world.must(treasurer, '/bank-accounts', account))['accountId']);
  ({ awardId, beneficiaryId } = await paying.awarded(10n, 20n));
  await paying.account(beneficiaryId);
}, 120_000);
afterAll(() => world?.close());

const take = (sequence: number, opening: bigint, entries: readonly EntryOfFile[], id = `S-${sequence}`) =>
  world.upload(treasurer, '/bank-statements', camtFile([{ id, sequence, opening, entries, openingOn: '2027-05-10' }]));
const instalment = (number: number, expected: object) =>
  paying.seen(`/awards/${awardId}`, { instalments: number === 1 ? [expected, {}] : [{}, expected] });
const provenBy = (query: string): string =>
  `/bank-accounts/${accountId}/reconciliation?from=2027-05-01&to=2027-05-31${query}`;
const proof = async (query = '') => world.get(provenBy(query), treasurer);
const endToEndIdOf = async (orderId: string): Promise<string> =>
  String((await world.get(`/payment-orders/${orderId}`, treasurer)).body['endToEndId']);

/* The steps build on each other. */
let first: string;
it('of two batches with one order at once, one is sent', async () => {
  first = await paying.ordered(awardId, 1);
  const batch = { accountId, executionDate: '2027-05-10', orderIds: [first] };
  const drafted = await Promise.all([1, 2].map(() => world.post(treasurer, '/payment-batches', batch)));
  const batches = drafted.filter(({ status }) => status === 201).map(({ body }) => String(body['batchId']));
  expect(batches.length).toBeGreaterThan(0);
  await paying.seen(`/payment-orders/${first}`, { status: 'gathered' });
  const issued = await Promise.all(batches.map((id) => world.post(treasurer, `/payment-batches/${id}/issue`)));
  expect(issued.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, body } of issued.filter((one) => one.status !== 200)) {
    expect([status, body['code']]).toEqual([409, 'PAYMENT_BATCH_ORDERS_NOT_GATHERED']);
  }
  await paying.seen(`/payment-orders/${first}`, { status: 'issued' });
});

it('an order that the bank refuses is ordered anew, under another id', async () => {
  const orderId = await paying.ordered(awardId, 2);
  const rejection = { reasonCode: 'AC04', rejectedOn: '2027-05-10' };
  expect(await world.post(treasurer, `/payment-orders/${orderId}/rejection`, rejection)).toMatchObject({
    body: { code: 'PAYMENT_ORDER_NOT_ISSUED' },
  });
  await paying.issued(accountId, orderId);
  expect(
    await world.post(treasurer, `/payment-orders/${orderId}/rejection`, { ...rejection, rejectedOn: '2027-05-11' }),
  ).toMatchObject({ body: { code: 'PAYMENT_ORDER_REJECTED_IN_FUTURE' } });
  await world.must(treasurer, `/payment-orders/${orderId}/rejection`, rejection);
  await world.must(treasurer, `/payment-orders/${orderId}/rejection`, rejection);
  await instalment(2, { stage: 'requested' });
  await paying.seen(`/ledger/accounts/actor:${beneficiaryId}`, { balances: [{ balance: euros(-10_00n) }] });
  const path = `/awards/${awardId}/instalments/2`;
  expect(await world.post(treasurer, `${path}/order`)).toMatchObject({ body: { code: 'PAYMENT_APPROVALS_MISSING' } });
  expect(await endToEndIdOf(orderId)).toMatch(/002$/);
});

it('a payment that comes back is no payment, and the money is where it was', async () => {
  world.at('2027-05-12T08:00:00.000Z');
  const endToEndId = await endToEndIdOf(first);
  const debit: EntryOfFile = { cents: 10_00n, side: 'DBIT', endToEndId, reference: 'B-1' };
  expect((await take(1, 1_000_00n, [debit])).status).toBe(200);
  await paying.seen(`/payment-orders/${first}`, { status: 'executed' });
  await instalment(1, { stage: 'executed' });
  const credit: EntryOfFile = { cents: 10_00n, endToEndId, returnReason: 'AC04', reference: 'B-2' };
  expect((await take(2, 990_00n, [credit])).status).toBe(200);
  await paying.seen(`/payment-orders/${first}`, { status: 'returned', reasonCode: 'AC04' });
  await instalment(1, { stage: 'requested' });
  await paying.seen('/ledger/accounts/suspense:bank-main', { balances: [{ balance: euros(0n) }] });
  await paying.seen('/ledger/accounts/bank:main', { balances: [{ balance: euros(1_000_00n) }] });
});

it('is proven: at no difference the paper says so, in the same bytes each time', async () => {
  await paying.seen(`/bank-accounts/${accountId}/reconciliation?from=2027-05-01&to=2027-05-31`, {
    outcome: 'reconciled',
  });
  const answer = await proof();
  expect(answer.body).toMatchObject({
    ...{ opening: euros(1_000_00n), credits: euros(10_00n), debits: euros(10_00n), closing: euros(1_000_00n) },
    ...{ toldByBank: euros(1_000_00n), ledger: euros(1_000_00n), suspense: euros(0n), open: [], findings: [] },
    differences: { ledger: euros(0n), bank: euros(0n) },
    statements: [{ reference: 'S-1' }, { reference: 'S-2' }],
    matched: [
      { bankReference: 'B-1', basis: 'end-to-end-id', matchedWith: [`payment-order:${first}`] },
      { bankReference: 'B-2', matchedWith: [`payment-order:${first}`] },
    ],
  });
  expect(await world.text(provenBy('&format=html'), treasurer)).toContain('La diferencia es cero');
  const [once, again] = [await proof('&format=pdf'), await proof('&format=pdf')];
  expect(once.headers.get('content-type')).toBe('application/pdf');
  expect(again.headers.get('etag')).toBe(once.headers.get('etag'));
  const bytes = () => world.text(provenBy('&format=pdf'), treasurer);
  expect((await bytes()) === (await bytes())).toBe(true);
  const backwards = `/bank-accounts/${accountId}/reconciliation?from=2027-06-01&to=2027-05-31`;
  expect((await world.get(backwards, treasurer)).status).toBe(422);
});

it('an entry is reconciled at most once, whoever else does it at the same time', async () => {
  expect((await take(3, 1_000_00n, [{ cents: 7n, reference: 'B-3' }])).status).toBe(200);
  const { items } = await paying.seen('/bank-entries?status=open', { items: [{ bankReference: 'B-3' }] });
  const path = `/bank-entries/${String(items[0]!['entryId'])}`;
  const as = (account: string) =>
    world.post(treasurer, `${path}/match`, {
      basis: 'manual',
      parts: [{ kind: 'account', account, amount: euros(7n), note: 'donativo' }],
    });
  await paying.seen(`/bank-accounts/${accountId}/reconciliation?from=2027-05-01&to=2027-05-31`, {
    outcome: 'open-entries',
  });
  const both = await Promise.all([as('suspense:one'), as('suspense:two')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'BANK_ENTRY_ALREADY_MATCHED' });
  await paying.seen(path, { status: 'matched' });
});

it('statements that overlap are refused, and those that leave a gap are told', async () => {
  expect(await take(9, 1_000_00n, [{ cents: 7n, reference: 'B-3' }], 'S-other')).toMatchObject({
    status: 422,
    body: { code: 'STATEMENT_OVERLAPS', facts: { overlaps: 'S-3', bankReference: 'B-3' } },
  });
  expect((await world.get(`/bank-accounts/${accountId}/findings`, manager)).body).toEqual({ items: [] });
  expect((await take(6, 1_000_08n, [{ cents: 1n, reference: 'B-6' }])).status).toBe(200);
  await paying.seen(`/bank-accounts/${accountId}/findings`, {
    items: [
      { kind: 'sequence-gap', facts: { after: 'S-3', before: 'S-6', missing: '4–5' } },
      { kind: 'balance-gap', facts: { after: 'S-3', before: 'S-6' } },
    ],
  });
  expect((await proof()).body).toMatchObject({ outcome: 'differences', differences: { bank: euros(-1n) } });
  await paying.seen('/ledger/check', { state: 'holds' });
});
