import { camtFile } from '@ceriss/iso20022/testing';
import { euros } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FinancingWorld, type Person } from '../../testing/financing-world.js';

const PATIENT = { timeout: 20_000 };
const manager: Person = { sub: 'manager-1', roles: ['programme-manager'] };
const treasurer: Person = { sub: 'treasurer-1', roles: ['treasurer'] };

let world: FinancingWorld;
let poolId: string;
beforeAll(async () => {
  world = await FinancingWorld.open('2027-04-01T09:00:00.000Z');
  poolId = String((await world.must(manager, '/pools', { title: 'Bolsa', planLine: '3.2' }))['poolId']);
}, 120_000);
afterAll(() => world?.close());

const seen = (path: string, expected: object) =>
  eventually(async () => {
    const { body } = await world.get(path, manager);
    expect(body).toMatchObject(expected);
    return body;
  }, PATIENT);
const balance = (account: string, cents: bigint) =>
  seen(`/ledger/accounts/${account}`, { balances: [{ balance: euros(cents) }] });

it('Money of a source is committed, comes in, and falls by what is left', async () => {
  const source = { kind: 'rrf', funder: { publicFund: 'MRR' }, amount: euros(1_000_00n) };
  const { sourceId } = await world.must(manager, `/pools/${poolId}/sources`, source);
  const path = `/pools/${poolId}/sources/${String(sourceId)}`;
  const receipt = { amount: euros(600_00n), receivedOn: '2027-04-01', bankReference: 'ABONO-1' };
  await world.must(treasurer, `${path}/receipts`, receipt);
  await world.must(treasurer, `${path}/receipts`, receipt);
  const more = { ...receipt, bankReference: 'ABONO-2', amount: euros(400_01n) };
  expect(await world.post(treasurer, `${path}/receipts`, more)).toMatchObject({
    status: 409,
    body: { code: 'SOURCE_RECEIPT_EXCEEDS_COMMITMENT', wouldPassIf: { amountAtMost: euros(400_00n) } },
  });
  await balance('bank:main', 600_00n);
  await balance(`source:${String(sourceId)}`, 400_00n);
  await world.must(manager, `${path}/reduction`, { amount: euros(300_00n), reason: 'Menor crédito' });
  await balance(`source:${String(sourceId)}`, 100_00n);
  await seen(`/pools/${poolId}`, { sources: [{ amount: euros(700_00n), received: euros(600_00n) }] });
});

it('A pledge falls due, goes into a pool as far as its rules allow, and comes in', async () => {
  const instalments = [
    { amount: euros(500_00n), dueOn: '2027-03-31' },
    { amount: euros(500_00n), dueOn: '2028-03-31' },
  ];
  const pledge = { title: 'Convenio 2027-2028', kind: 'business', funder: { publicFund: 'Empresa' }, instalments };
  const pledgeId = String((await world.must(manager, '/pledges', pledge))['pledgeId']);
  const path = `/pledges/${pledgeId}`;
  expect(await world.post(manager, `${path}/commitments`, { poolId, amount: euros(700_00n) })).toMatchObject({
    status: 409,
    body: { code: 'POOL_PRIVATE_SHARE_EXCEEDED', wouldPassIf: { amountAtMost: euros(699_99n) } },
  });
  const { sourceId } = await world.must(manager, `${path}/commitments`, { poolId, amount: euros(400_00n) });
  await seen(`/pools/${poolId}`, { privateAmount: euros(400_00n), committed: euros(1_100_00n) });
  expect((await world.get(`${path}`, manager)).body).toMatchObject({
    uncommitted: euros(600_00n),
    instalments: [{ status: 'overdue' }, { status: 'expected' }],
  });
  expect((await world.get(`${path}?validAt=2027-03-31`, manager)).body).toMatchObject({
    instalments: [{ status: 'due' }, { status: 'expected' }],
  });
  expect((await world.get('/pledges/overdue', manager)).body['items']).toMatchObject([{ pledgeId, number: 1 }]);
  const receipt = { amount: euros(500_00n), receivedOn: '2027-04-01', bankReference: 'ABONO-3' };
  await world.must(treasurer, `${path}/instalments/1/receipts`, receipt);
  expect((await world.get('/pledges/overdue', manager)).body['items']).toEqual([]);
  await balance(`source:${pledgeId}`, 500_00n);
  await balance(`pledge:${pledgeId}`, -600_00n);

  expect(await world.post(manager, `${path}/withdrawal`, { reason: 'x' })).toMatchObject({ status: 200 });
  await balance(`pledge:${pledgeId}`, -100_00n);
  await balance(`source:${pledgeId}`, 0n);
  const reduction = { amount: euros(400_00n), reason: 'Se retira' };
  await world.must(manager, `/pools/${poolId}/sources/${String(sourceId)}/reduction`, reduction);
  await seen(path, { committed: euros(0n), withdrawn: true, pledged: euros(500_00n) });
  await balance(`pledge:${pledgeId}`, -500_00n);
  await seen('/ledger/check', { state: 'holds' });
});

it('Promised money is known by its creditor reference when the bank tells of it; what is too much waits for a person', async () => {
  const holder = { name: 'CERISS F.S.P.', taxNumber: 'G84001239', town: 'Madrid', country: 'ES' };
  await world.must(treasurer, '/bank-accounts', {
    ...{ code: 'receipts', iban: 'ES9121000418450200051332', holder, opening: euros(0n) },
  });
  const source = { kind: 'state', funder: { publicFund: 'Estado' }, amount: euros(900_00n) };
  const { sourceId } = await world.must(manager, `/pools/${poolId}/sources`, source);
  const pledge = { title: 'Convenio', kind: 'regional', funder: { publicFund: 'CCAA' } };
  const instalments = [
    { amount: euros(200_00n), dueOn: '2027-05-01' },
    { amount: euros(200_00n), dueOn: '2028-05-01' },
  ];
  const { pledgeId } = await world.must(manager, '/pledges', { ...pledge, instalments });
  const pool = await seen(`/pools/${poolId}`, {});
  const ofSource = (pool['sources'] as Record<string, unknown>[]).find((one) => one['sourceId'] === sourceId)!;
  const ofPledge = (await seen(`/pledges/${String(pledgeId)}`, { instalments: [{}, {}] }))['instalments'] as Record<
    string,
    unknown
  >[];
  const entry = (cents: bigint, reference: unknown, n: number) => ({
    ...{ cents, creditorReference: String(reference), reference: `B-${n}`, on: '2027-04-01' },
  });
  const file = camtFile([
    {
      opening: 0n,
      ...{ openingOn: '2027-03-31', closingOn: '2027-04-01' },
      entries: [
        entry(900_00n, ofSource['creditorReference'], 1),
        entry(150_00n, ofPledge[0]!['creditorReference'], 2),
        // One cent more than is outstanding, and a reference with wrong check digits.
        entry(200_01n, ofPledge[1]!['creditorReference'], 3),
        entry(60_00n, 'RF00P1', 4),
      ],
    },
  ]);
  expect((await world.upload(treasurer, '/bank-statements', file)).status).toBe(200);
  await seen(`/pledges/${String(pledgeId)}`, { instalments: [{ received: euros(150_00n) }, { received: euros(0n) }] });
  await balance(`source:${String(sourceId)}`, 0n);
  await balance('bank:receipts', 1_310_01n);
  await balance('suspense:bank-receipts', -260_01n);
  const { items } = (await world.get('/bank-entries?account=receipts', treasurer)).body as {
    items: { entryId: string; status: string; basis: string | null }[];
  };
  expect(items.map(({ status, basis }) => [status, basis]).toSorted()).toEqual([
    ['matched', 'creditor-reference'],
    ['matched', 'creditor-reference'],
    ['open', null],
    ['open', null],
  ]);
  const matched = items.find(({ status }) => status === 'matched')!;
  expect(await world.post(treasurer, `/bank-entries/${matched.entryId}/unmatch`, { reason: 'x' })).toMatchObject({
    body: { code: 'BANK_ENTRY_RECEIPT_STANDS' },
  });
  const all = await Promise.all(
    items.map(({ entryId }) => world.get(`/bank-entries/${entryId}/proposals`, treasurer).then(({ body }) => body)),
  );
  expect(all).toContainEqual({
    items: [
      {
        ...{ kind: 'pledge-receipt', pledgeId, instalment: 2, outstanding: euros(200_00n) },
        because: ['creditor-reference'],
      },
    ],
  });
  // A person says so all the same: the pledge does not take it, and the entry is open again.
  const tooMuch = items.find(
    (one, index) => one.status === 'open' && JSON.stringify(all[index]).includes('pledge-receipt'),
  )!;
  const parts = [{ kind: 'pledge-receipt', pledgeId, instalment: 2, amount: euros(200_01n) }];
  await world.must(treasurer, `/bank-entries/${tooMuch.entryId}/match`, { basis: 'proposal', parts });
  await seen(`/bank-entries/${tooMuch.entryId}`, { status: 'open', unmatched: 1 });
  await seen('/ledger/check', { state: 'holds' });
});

it('What was lent is paid back with its interest, in turn, and by the statement of the bank', async () => {
  const source = { kind: 'repayable', funder: { publicFund: 'ICO' }, amount: euros(1_000_00n) };
  const { sourceId } = await world.must(manager, `/pools/${poolId}/sources`, source);
  const loanId = String(sourceId);
  const wanted = { source: { kind: 'source', poolId, sourceId }, reference: 'Préstamo 2026/1' };
  const instalments = [
    { dueOn: '2027-03-31', principal: euros(400_00n) },
    { dueOn: '2028-03-31', principal: euros(600_00n) },
  ];
  const interest = { rates: [{ validFrom: '2026-04-01', percent: '3.65' }] };
  const terms = { ...wanted, instalments, interest };
  expect(await world.post(manager, '/repayments', terms)).toMatchObject({ body: { code: 'REPAYMENT_NOTHING_DRAWN' } });
  const receipt = { amount: euros(1_000_00n), receivedOn: '2026-04-01', bankReference: 'ICO-1' };
  await world.must(treasurer, `/pools/${poolId}/sources/${loanId}/receipts`, receipt);
  expect((await world.post(treasurer, '/repayments', terms)).status).toBe(403);
  expect(await world.must(manager, '/repayments', terms)).toMatchObject({ loanId });
  const path = `/repayments/${loanId}`;
  await seen(path, {
    outstanding: euros(1_000_00n),
    interestDue: euros(36_50n),
    instalments: [{ status: 'overdue' }, {}],
  });
  expect((await world.get('/repayments/overdue', manager)).body['items']).toMatchObject([
    { loanId, open: euros(400_00n) },
  ]);
  await balance(`loan:${loanId}`, -1_000_00n);
  const runway = (await world.get('/foundation/runway', manager)).body;
  expect(runway).toMatchObject({ committed: euros(1_000_00n) });

  const paid = { amount: euros(136_50n), paidOn: '2027-04-01', bankReference: 'CARGO-1' };
  const { paymentId } = await world.must(treasurer, `${path}/payments`, paid);
  await world.must(treasurer, `${path}/payments`, paid);
  await seen(path, { repaid: euros(100_00n), interestPaid: euros(36_50n), interestDue: euros(0n) });
  await balance(`loan:${loanId}`, -900_00n);
  await balance('charge:loan-interest', 36_50n);
  await world.must(treasurer, `${path}/payments/${String(paymentId)}/undoing`, { reason: 'Otro préstamo' });
  await balance('charge:loan-interest', 0n);
  await balance(`loan:${loanId}`, -1_000_00n);

  const file = camtFile([
    {
      ...{ id: 'S-2', sequence: 2, opening: 1_310_01n, openingOn: '2027-04-01', closingOn: '2027-04-01' },
      entries: [
        { cents: 436_50n, side: 'DBIT', reference: 'CARGO-2', on: '2027-04-01' },
        { cents: 600_01n, side: 'DBIT', reference: 'CARGO-3', on: '2027-04-01' },
      ],
    },
  ]);
  expect((await world.upload(treasurer, '/bank-statements', file)).status).toBe(200);
  const { items } = (await world.get('/bank-entries?account=receipts&status=open', treasurer)).body as {
    items: { entryId: string; bankReference: string; amount: { cents: string } }[];
  };
  const entryIdOf = (reference: string) => items.find(({ bankReference }) => bankReference === reference)!.entryId;
  const say = (reference: string, cents: bigint) =>
    world.must(treasurer, `/bank-entries/${entryIdOf(reference)}/match`, {
      ...{ basis: 'manual', parts: [{ kind: 'loan-repayment', loanId, amount: euros(cents) }] },
    });
  await say('CARGO-2', -436_50n);
  await seen(path, { repaid: euros(400_00n), payments: [{ bankAccount: 'receipts', bankReference: 'CARGO-2' }] });
  expect((await world.get('/repayments/overdue', manager)).body['items']).toEqual([]);
  expect((await world.get(`${path}?validAt=2027-03-31`, manager)).status).toBe(404);
  // A cent more than is owed: the loan does not take it, and the entry is open again.
  await say('CARGO-3', -600_01n);
  await seen(`/bank-entries/${entryIdOf('CARGO-3')}`, { status: 'open', unmatched: 1 });
  const later = [{ dueOn: '2030-03-31', principal: euros(600_00n) }];
  await world.must(manager, `${path}/versions`, {
    reference: 'Novación',
    reason: 'Menores ingresos',
    instalments: later,
  });
  await seen(path, { version: 2, repaid: euros(400_00n), instalments: [{ number: 1, open: euros(600_00n) }] });
  await balance(`loan:${loanId}`, -600_00n);
  await seen('/ledger/check', { state: 'holds' });
});

it('A euro of a citizen brings one of the public, in turn and within both caps, until it goes back', async () => {
  const { poolId: own } = await world.must(manager, '/pools', { title: 'Bolsa ciudadana', planLine: '3.2' });
  const state = { kind: 'state', funder: { publicFund: 'Estado' }, amount: euros(1_000_00n) };
  await world.must(manager, `/pools/${String(own)}/sources`, state);
  const rules = { version: 'convocatoria@1', ratio: '1', perDonor: euros(60_00n), total: euros(100_00n) };
  const fund = { title: 'Cada euro cuenta', poolId: own, kind: 'local', funder: { publicFund: 'Ayuntamiento' }, rules };
  const { fundId } = await world.must(manager, '/match-funds', { ...fund, from: '2027-03-01', to: '2027-04-01' });
  const path = `/match-funds/${String(fundId)}`;
  const give = (donor: number, whole: bigint, hour: number) =>
    world.must(treasurer, `${path}/gifts`, {
      ...{ donorId: `01980000-0000-7000-8000-00000000d00${donor}`, amount: euros(whole * 100n) },
      ...{ receivedAt: `2027-03-31T1${hour}:00:00+02:00`, bankReference: `DON-${donor}-${hour}` },
    });
  // Recorded in another order than given.
  await give(2, 70n, 1);
  const first = await give(1, 80n, 0);
  await give(1, 80n, 0);
  expect(await world.post(treasurer, `${path}/gifts`, {})).toMatchObject({ status: 400 });
  await seen(path, { gifts: 2, given: euros(150_00n), matched: euros(0n) });
  await world.must(manager, `${path}/confirmations`, {});
  await seen(`${path}/gifts`, {
    items: [
      { amount: euros(80_00n), matched: euros(60_00n), status: 'confirmed' },
      { amount: euros(70_00n), matched: euros(40_00n), status: 'confirmed' },
    ],
  });
  await seen(`/pools/${String(own)}`, { committed: euros(1_250_00n), privateAmount: euros(150_00n) });
  await balance(`match:${String(fundId)}`, 0n);
  await balance(`source:${String(fundId)}`, 100_00n);
  await balance(`pledge:${String(fundId)}`, 0n);
  const back = { returnedOn: '2027-04-01', bankReference: 'DEV-1' };
  await world.must(treasurer, `${path}/gifts/${String(first['giftId'])}/return`, back);
  await seen(path, { gifts: 1, matched: euros(40_00n), room: euros(60_00n) });
  await balance(`source:${String(fundId)}`, 40_00n);
  await balance(`pledge:${String(fundId)}`, 140_00n);
  const sources = (await seen(`/pools/${String(own)}`, {}))['sources'] as { sourceId: string; kind: string }[];
  const reduce = (kind: string, whole: bigint) =>
    world.must(
      manager,
      `/pools/${String(own)}/sources/${sources.find((one) => one.kind === kind)!.sourceId}/reduction`,
      {
        ...{ amount: euros(whole * 100n), reason: 'Donativo devuelto' },
      },
    );
  await reduce('citizens', 80n);
  await reduce('local', 60n);
  await balance(`pledge:${String(fundId)}`, 0n);
  await seen(path, { committed: euros(110_00n) });
  await world.must(treasurer, `${path}/receipts`, {
    amount: euros(40_00n),
    receivedOn: '2027-04-01',
    bankReference: 'AYTO-1',
  });
  await balance(`source:${String(fundId)}`, 0n);
  await seen('/ledger/check', { state: 'holds' });
});
