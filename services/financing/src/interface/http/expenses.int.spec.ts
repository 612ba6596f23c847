import { euros } from '@ceriss/kernel';
import { eventually } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedAward } from '../../testing/accepted-award.js';
import { FinancingWorld, type Person } from '../../testing/financing-world.js';

const PATIENT = { timeout: 20_000 };
const manager: Person = { sub: 'manager-1', roles: ['programme-manager'] };
const otherManager: Person = { sub: 'manager-2', roles: ['programme-manager'] };
const treasurer: Person = { sub: 'treasurer-1', roles: ['treasurer'] };

let world: FinancingWorld;
let awardId: string;
beforeAll(async () => {
  world = await FinancingWorld.open('2028-06-15T09:00:00.000Z');
  ({ awardId } = await acceptedAward(world));
}, 120_000);
afterAll(() => world?.close());

const seen = (path: string, expected: object, by?: Person) =>
  eventually(async () => {
    const { body } = await world.get(path, by);
    expect(body).toMatchObject(expected);
    return body;
  }, PATIENT);

describe('An award', () => {
  it('has its expenses shared among the sources to the cent', async () => {
    const invoice = {
      issuerNif: 'B99123457',
      number: 'F-2027-031',
      issuedOn: '2028-05-31',
      net: euros(1_020_31n),
      vat: euros(214_26n),
      vatRecoverable: false,
    };
    const expense = { invoice, purpose: 'support', incurredOn: '2028-06-01' };
    const path = `/awards/${awardId}/expenses`;
    await world.must(manager, `/awards/${awardId}/eligible-period`, {
      from: '2027-03-15',
      to: '2029-04-30',
      reason: 'Resolución',
    });
    const { invoiceId, amount } = await world.must(manager, path, expense);
    expect(amount).toEqual(euros(1_234_57n));
    const expected = [524_69n, 308_64n, 154_32n, 92_60n, 154_32n].map((cents) => ({ amount: euros(cents) }));
    await seen(path, { items: [{ status: 'apportioned', amount: euros(1_234_57n), shares: expected }] }, manager);
    await seen(`/ledger/accounts/cost:${awardId}`, { balances: [{ balance: euros(1_234_57n) }] }, treasurer);

    const written = { ...invoice, issuerNif: 'b-99123457', number: 'f–2027–031 ' };
    expect(await world.post(manager, path, { ...expense, invoice: written })).toMatchObject({
      status: 409,
      body: { code: 'INVOICE_OVERCHARGED', facts: { awards: [awardId] }, wouldPassIf: { amountAtMost: euros(0n) } },
    });
    const late = { ...expense, incurredOn: '2027-03-14' };
    expect(await world.post(manager, path, late)).toMatchObject({ body: { code: 'EXPENSE_OUTSIDE_PERIOD' } });

    const note = { number: 'R-1', issuedOn: '2028-06-10', net: euros(193_86n), vat: euros(40_71n) };
    await world.must(manager, `/invoices/${String(invoiceId)}/credit-notes`, note);
    await seen(`/awards/${awardId}/cost-shares`, { sources: [{}, {}, {}, {}, {}] }, manager);
    await seen(`/ledger/accounts/cost:${awardId}`, { balances: [{ balance: euros(1_000_00n) }] }, treasurer);
    const { body } = await world.get(`/invoices/${String(invoiceId)}`, manager);
    expect(body).toMatchObject({ eligible: euros(1_000_00n), charged: euros(1_000_00n), available: euros(0n) });
    await seen('/ledger/check', { state: 'holds', brokenSince: null, imbalances: 0 }, treasurer);
  });

  it('lets two charges of one invoice not pass together', async () => {
    const path = `/awards/${awardId}/expenses`;
    const invoice = {
      ...{ issuerNif: 'G44987659', number: '7', issuedOn: '2028-06-01', net: euros(100_00n), vat: euros(0n) },
      vatRecoverable: false,
    };
    const part = { invoice, charge: { share: '3/5' }, purpose: 'support', incurredOn: '2028-06-01' };
    const both = await Promise.all([world.post(manager, path, part), world.post(otherManager, path, part)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({
      code: 'INVOICE_OVERCHARGED',
      wouldPassIf: { amountAtMost: euros(40_00n), shareAtMost: '2/5' },
    });
    const { expenseId, invoiceId } = both.find(({ status }) => status === 201)!.body;
    const withdrawal = `${path}/${String(expenseId)}/withdrawal`;
    await world.must(manager, withdrawal, { invoiceId, reason: 'Se cargó por error' });
    await seen(`/invoices/${String(invoiceId)}`, { available: euros(100_00n) }, manager);
    await world.must(manager, path, { ...part, charge: { amount: euros(100_00n) } });
  });
});
