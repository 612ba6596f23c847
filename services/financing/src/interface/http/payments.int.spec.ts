import { camtFile, type StatementOfFile } from '@ceriss/iso20022/testing';
import { euros } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinancingWorld } from '../../testing/financing-world.js';
import { approver, manager, otherManager, OWN_IBAN, Paying, THEIR_IBAN, treasurer } from '../../testing/paying.js';

let world: FinancingWorld;
let paying: Paying;
beforeAll(async () => {
  world = await FinancingWorld.open('2027-05-10T08:00:00.000Z');
  paying = new Paying(world);
}, 120_000);
afterAll(() => world?.close());

const balance = async (account: string): Promise<unknown> => {
  const { body } = await world.get('/ledger/accounts', treasurer);
  const items = body['items'] as { account: string; balance: unknown }[];
  return items.find((one) => one.account === account)?.balance;
};
const entries = async (query: string) =>
  (await world.get(`/bank-entries?${query}`, treasurer)).body['items'] as Record<string, unknown>[];

/* The steps build on each other. */
describe('From an order to the proof that the bank has paid it', () => {
  let accountId: string;
  let awardId: string;
  let beneficiaryId: string;
  let orderId: string;
  let endToEndId: string;
  let batchId: string;

  it('an own account is opened once', async () => {
    const account = {
      code: 'main',
      iban: 'ES91 2100 0418 4502 0005 1332',
      holder: { name: 'CERISS F.S.P.', taxNumber: 'G84001239', town: 'Madrid', country: 'ES' },
      opening: euros(1_200_000_00n),
    };
    accountId = String((await world.must(treasurer, '/bank-accounts', account))['accountId']);
    expect(await world.post(treasurer, '/bank-accounts', { ...account, code: 'other' })).toMatchObject({
      status: 409,
      body: { code: 'BANK_ACCOUNT_IBAN_TAKEN' },
    });
    expect(
      await world.post(treasurer, '/bank-accounts', { ...account, iban: 'ES9121000418450200051331' }),
    ).toMatchObject({ status: 422, body: { code: 'BANK_ACCOUNT_IBAN_INVALID' } });
    expect((await world.get('/bank-accounts', treasurer)).body).toMatchObject({
      items: [{ code: 'main', iban: OWN_IBAN }],
    });
  });

  it('is requested once its guarantee is lodged, and approved by two of whom one is the approver', async () => {
    ({ awardId, beneficiaryId } = await paying.awarded(525_000n, 315_000n));
    const path = `/awards/${awardId}/instalments/1`;
    await world.must(manager, `${path}/guarantee`, { amount: euros(50_000_00n) });
    expect(await world.post(manager, `${path}/request`)).toMatchObject({
      status: 409,
      body: { code: 'INSTALMENT_GUARANTEE_MISSING', detail: expect.stringContaining('50.000,00') },
    });
    const lodging = { amount: euros(50_000_00n), reference: 'aval 2027/118', lodgedOn: '2027-05-10' };
    await world.must(treasurer, `${path}/guarantee/lodging`, lodging);
    await world.must(manager, `${path}/request`);
    const secondTreasurer = { sub: 'treasurer-2', roles: ['treasurer'] };
    await world.must(secondTreasurer, `${path}/approvals`);
    await world.must(otherManager, `${path}/approvals`);
    expect(await world.post(treasurer, `${path}/order`)).toMatchObject({
      status: 409,
      body: { code: 'PAYMENT_APPROVALS_MISSING', facts: { approvals: 2, missing: [{ role: 'approver' }] } },
    });
    await world.must(approver(1), `${path}/approvals`);
    const ordered = await world.must(treasurer, `${path}/order`);
    endToEndId = String(ordered['endToEndId']);
    const { items } = await paying.seen(`/payment-orders?awardId=${awardId}`, {
      items: [{ status: 'created', endToEndId, amount: euros(525_000_00n) }],
    });
    orderId = String(items[0]!['orderId']);
  });

  it('goes to the bank only into an account that a second person has verified', async () => {
    const batch = { accountId, executionDate: '2027-05-10', orderIds: [orderId] };
    batchId = String((await world.must(treasurer, '/payment-batches', batch))['batchId']);
    await paying.seen(`/payment-orders/${orderId}`, { status: 'gathered', batchId });
    expect(await world.post(treasurer, `/payment-batches/${batchId}/issue`)).toMatchObject({
      status: 409,
      body: { code: 'PAYEE_WITHOUT_ACCOUNT' },
    });
    const proposed = { iban: THEIR_IBAN, evidence: 'certificado' };
    const path = `/payees/${beneficiaryId}/accounts`;
    const { accountId: theirs } = await world.must(treasurer, path, proposed);
    expect(await world.post(treasurer, `${path}/${String(theirs)}/verification`)).toMatchObject({
      status: 403,
      body: { code: 'PAYEE_ACCOUNT_OWN_VERIFICATION' },
    });
    await world.must(approver(1), `${path}/${String(theirs)}/verification`);
  });

  it('is in one batch at most, and whoever approved it does not send it', async () => {
    const batch = { accountId, executionDate: '2027-05-10', orderIds: [orderId] };
    expect(await world.post(treasurer, '/payment-batches', batch)).toMatchObject({
      status: 409,
      body: { code: 'PAYMENT_BATCH_ORDER_TAKEN', facts: { batchId } },
    });
    const approving = { sub: approver(1).sub, roles: ['treasurer'] };
    expect(await world.post(approving, `/payment-batches/${batchId}/issue`)).toMatchObject({
      status: 403,
      body: { code: 'PAYMENT_BATCH_DUTIES_NOT_SEPARATED', facts: { already: 'approver' } },
    });
    expect(
      await world.post(treasurer, `/awards/${awardId}/instalments/1/payment`, {
        bankReference: 'B',
        executedOn: '2027-05-10',
      }),
    ).toMatchObject({ body: { code: 'PAYMENT_AWAITS_STATEMENT' } });
    expect((await world.get(`/payment-batches/${batchId}/file`, treasurer)).body).toMatchObject({
      code: 'PAYMENT_BATCH_NOT_ISSUED',
    });
  });

  it('is issued once, and its file is the same bytes whenever it is fetched', async () => {
    await world.must(treasurer, `/payment-batches/${batchId}/issue`);
    await world.must(treasurer, `/payment-batches/${batchId}/issue`);
    await paying.seen(`/payment-orders/${orderId}`, { status: 'issued', accountCode: 'main' });
    const fetched = async () =>
      (await world.get(`/payment-batches/${batchId}/file`, treasurer)).body as unknown as string;
    const xml = await fetched();
    expect(xml).toContain(`<EndToEndId>${endToEndId}</EndToEndId>`);
    expect(xml).toContain('<InstdAmt Ccy="EUR">525000.00</InstdAmt>');
    expect(xml).toContain('<Nm>Asociacion Hogares en Comunidad</Nm>');
    expect(xml).toContain(`<IBAN>${THEIR_IBAN}</IBAN>`);
    expect(await fetched()).toBe(xml);
  });

  const statement = (more: Partial<StatementOfFile> = {}): StatementOfFile => ({
    id: '2027-131',
    opening: 1_200_000_00n,
    entries: [
      { cents: 525_000_00n, side: 'DBIT', endToEndId, reference: 'B-1' },
      { cents: 1_000_00n, reference: 'B-2' },
    ],
    ...more,
  });

  it.each<[string, () => string, object]>([
    [
      'that does not add up',
      () => camtFile([statement({ closing: 1n })]),
      { code: 'STATEMENT_DOES_NOT_ADD_UP', facts: { difference: '-67599999' } },
    ],
    [
      'of another account',
      () => camtFile([statement({ iban: THEIR_IBAN })]),
      { code: 'STATEMENT_ACCOUNT_UNKNOWN', facts: { endsWith: '6789' } },
    ],
    [
      'of which the second statement is bad',
      () => camtFile([statement(), statement({ id: '2', closing: 1n })]),
      { code: 'STATEMENT_DOES_NOT_ADD_UP', facts: { statement: 2 } },
    ],
    ['with a statement twice', () => camtFile([statement(), statement()]), { code: 'STATEMENT_REPEATED_IN_FILE' }],
    [
      'with a document type',
      () => camtFile([statement()]).replace('<Document', '<!DOCTYPE a><Document'),
      { code: 'STATEMENT_DOCUMENT_TYPE_DECLARED' },
    ],
  ])('refuses a file %s, and takes nothing of it', async (_, file, expected) => {
    expect(await world.upload(treasurer, '/bank-statements', file())).toMatchObject({ status: 422, body: expected });
    expect((await world.get('/bank-statements', treasurer)).body).toEqual({ items: [] });
  });

  it('is settled by the entry that names it; what nobody knows waits for a person, in suspense', async () => {
    world.at('2027-05-12T08:00:00.000Z');
    const taken = await world.upload(treasurer, '/bank-statements', camtFile([statement()]));
    expect(taken).toMatchObject({
      status: 200,
      body: { statements: [{ reference: '2027-131', accountCode: 'main', entries: 2, outcome: 'accepted' }] },
    });
    await paying.seen(`/payment-orders/${orderId}`, { status: 'executed', executedOn: '2027-05-11' });
    await paying.seen(`/awards/${awardId}`, {
      paid: euros(525_000_00n),
      instalments: [{ stage: 'executed', bankReference: 'B-1', executedOn: '2027-05-11' }, {}],
    });
    expect(await entries('status=matched')).toMatchObject([
      { basis: 'end-to-end-id', parts: [{ kind: 'order', orderId }] },
    ]);
    expect(await entries('status=open')).toMatchObject([
      { bankReference: 'B-2', amount: euros(1_000_00n), ageInDays: 1 },
    ]);
    await paying.seen('/ledger/trial-balance', { balanced: true });
    expect(await balance('bank:main')).toEqual(euros(676_000_00n));
    expect(await balance('suspense:bank-main')).toEqual(euros(-1_000_00n));
    expect(await balance(`actor:${beneficiaryId}`)).toEqual(euros(0n));
  });

  it('the same file again changes nothing, and another under its name is refused', async () => {
    expect((await world.upload(treasurer, '/bank-statements', camtFile([statement()]))).body).toMatchObject({
      statements: [{ outcome: 'known' }],
    });
    const other = camtFile([statement({ opening: 1_200_000_01n })]);
    expect(await world.upload(treasurer, '/bank-statements', other)).toMatchObject({
      status: 409,
      body: { code: 'STATEMENT_DIFFERS_FROM_KNOWN' },
    });
    expect((await world.get('/bank-statements', treasurer)).body['items']).toHaveLength(1);
  });

  it('a person says what the credit is for, whole or not at all, and may take it back', async () => {
    const [open] = await entries('status=open');
    const path = `/bank-entries/${String(open!['entryId'])}`;
    const account = { kind: 'account', account: 'suspense:donations', note: 'donativo anónimo' };
    const parts = (cents: bigint) => ({ basis: 'manual', parts: [{ ...account, amount: euros(cents) }] });
    expect(await world.post(treasurer, `${path}/match`, parts(999_99n))).toMatchObject({
      status: 422,
      body: { code: 'MATCH_NOT_WHOLE', facts: { difference: euros(1n) } },
    });
    await world.must(treasurer, `${path}/match`, parts(1_000_00n));
    expect(
      (
        await world.post(treasurer, `${path}/match`, {
          ...parts(1_000_00n),
          parts: [{ ...account, account: 'suspense:else', amount: euros(1_000_00n) }],
        })
      ).body,
    ).toMatchObject({ code: 'BANK_ENTRY_ALREADY_MATCHED' });
    await paying.seen(path, { status: 'matched' });
    await paying.seen('/ledger/entries?account=suspense:donations', { items: [{ amount: euros(-1_000_00n) }] });
    await world.must(treasurer, `${path}/unmatch`, { reason: 'era un reintegro' });
    await paying.seen(path, { status: 'open', unmatched: 1 });
    await paying.seen('/ledger/entries?account=suspense:donations', { items: [{}, { amount: euros(1_000_00n) }] });
  });

  it('an entry taken away from its order leaves it unpaid; matched again, it is paid once', async () => {
    const [matched] = await entries('status=matched');
    const path = `/bank-entries/${String(matched!['entryId'])}`;
    await world.must(treasurer, `${path}/unmatch`, { reason: 'comprobación' });
    await paying.seen(`/awards/${awardId}`, { paid: euros(0n), instalments: [{ stage: 'ordered' }, {}] });
    const { items } = await paying.seen(`${path}/proposals`, {
      items: [{ orderId, because: ['end-to-end-id', 'amount'] }],
    });
    const parts = [{ kind: 'order', orderId: items[0]!['orderId'], amount: euros(-525_000_00n) }];
    await world.must(treasurer, `${path}/match`, { basis: 'proposal', parts });
    await paying.seen(`/awards/${awardId}`, { paid: euros(525_000_00n), instalments: [{ stage: 'executed' }, {}] });
    await paying.seen('/ledger/trial-balance', { balanced: true });
    expect(await balance('suspense:bank-main')).toEqual(euros(-1_000_00n));
  });
});
