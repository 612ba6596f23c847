import { euros, newId, type MoneyJson } from '@ceriss/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ledgerAggregate } from '../../domain/ledger/ledger.decider.js';
import type { LedgerEvent } from '../../domain/ledger/ledger.events.js';
import { FinancingReadModels } from '../../testing/financing-read-models.js';
import { LedgerCheckQuery } from '../ledger-check/ledger-check.query.js';
import { AccountsQuery } from './accounts.query.js';
import { LedgerQuery } from './ledger.query.js';

let world: FinancingReadModels;
beforeAll(async () => {
  world = await FinancingReadModels.open();
});
afterAll(() => world.close());

const [bank, actor] = ['bank:main', 'actor:one'];
const posted = (effectiveOn: string, ...lines: readonly (readonly [string, bigint, string?])[]): LedgerEvent => ({
  type: 'financing.transaction-posted',
  data: {
    transactionId: newId(),
    effectiveOn,
    kind: 'payment-executed',
    causedBy: newId(),
    entries: lines.map(([account, cents, currency = 'EUR']) => ({ account, amount: { cents: `${cents}`, currency } })),
  },
});
const happened = async (event: LedgerEvent): Promise<LedgerEvent> => {
  await world.happened(ledgerAggregate, event.data.transactionId, event);
  await world.projected();
  return event;
};
const pay = (effectiveOn: string, cents: bigint) => happened(posted(effectiveOn, [actor, cents], [bank, -cents]));
const source = () => world.readModels.dataSource;
const accounts = () => new AccountsQuery(source());
const ledger = () => new LedgerQuery(source());
const balanceOf = async (account: string, at = {}) =>
  (await accounts().balances(account, at)).map(({ balance }) => balance);
/* As a clock tells it: what comes after is recorded in a later millisecond. */
const recordedNow = async (): Promise<string> => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const now = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return now;
};

describe('The ledger', () => {
  it('has nothing to tell before anything has moved', async () => {
    expect(await accounts().list({ limit: 5 })).toEqual([]);
    expect(await accounts().trialBalance()).toMatchObject({ accounts: 0, balanced: true, difference: euros(0n) });
    expect(await ledger().statement(bank, { currency: 'EUR' }, { limit: 5 })).toEqual({
      opening: euros(0n),
      lines: [],
    });
    expect(await new LedgerCheckQuery(source()).state()).toMatchObject({ state: 'holds', brokenSince: null, sums: [] });
  });

  it('answers for any recorded instant and any effective day', async () => {
    await pay('2027-05-10', 100_00n);
    const before = await recordedNow();
    await pay('2027-05-12', 7n);
    await pay('2027-05-11', 20_00n);
    expect(await balanceOf(bank)).toEqual([euros(-120_07n)]);
    expect(await balanceOf(bank, { asOf: before })).toEqual([euros(-100_00n)]);
    expect(await balanceOf(bank, { validAt: '2027-05-09' })).toEqual([]);
    expect(await balanceOf(bank, { validAt: '2027-05-10' })).toEqual([euros(-100_00n)]);
    expect(await balanceOf(bank, { validAt: '2027-05-11' })).toEqual([euros(-120_00n)]);
    expect(await balanceOf(bank, { asOf: before, validAt: '2027-05-12' })).toEqual([euros(-100_00n)]);
    expect(await balanceOf(bank, { asOf: '2020-01-01T00:00:00.000Z' })).toEqual([]);
    expect(await balanceOf(bank, { asOf: '2100-01-01T00:00:00.000Z' })).toEqual([euros(-120_07n)]);
    expect(await balanceOf('bank:unknown')).toEqual([]);
    expect(await accounts().trialBalance({ asOf: before })).toMatchObject({ debit: euros(100_00n), balanced: true });
  });

  it('has a statement in the order of effect, which goes on from page to page', async () => {
    const statement = async (slice: { limit: number; cursor?: string }, range = {}) => {
      const { opening, lines } = await ledger().statement(bank, { currency: 'EUR', ...range }, slice);
      return { opening, lines: lines.slice(0, slice.limit) };
    };
    const whole = await statement({ limit: 9 });
    expect(whole.lines.map(({ effectiveOn, amount, balance }) => [effectiveOn, amount, balance])).toEqual([
      ['2027-05-10', euros(-100_00n), euros(-100_00n)],
      ['2027-05-11', euros(-20_00n), euros(-120_00n)],
      ['2027-05-12', euros(-7n), euros(-120_07n)],
    ]);
    const pages: { balance: MoneyJson | object }[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 3; page += 1) {
      const { lines } = await statement({ limit: 1, ...(cursor !== undefined && { cursor }) });
      const [line] = lines;
      pages.push(line!);
      cursor = `${line!.effectiveOn}.${line!.position}.${line!.line}`;
    }
    expect(pages).toEqual(whole.lines);
    const middle = await statement({ limit: 9 }, { from: '2027-05-11', to: '2027-05-11' });
    expect([middle.opening, middle.lines]).toEqual([euros(-100_00n), [whole.lines[1]]]);
    const none = await statement({ limit: 9 }, { from: '2027-06-01' });
    expect(none).toEqual({ opening: euros(-120_07n), lines: [] });
  });

  it('lists accounts by kind, page by page, and keeps currencies apart', async () => {
    await happened(posted('2027-05-13', ['suspense:unmatched', 5n, 'USD'], [bank, -5n, 'USD']));
    const listed = await accounts().list({ limit: 2, kind: 'bank' });
    expect(listed.map(({ account, currency }) => [account, currency])).toEqual([
      [bank, 'EUR'],
      [bank, 'USD'],
    ]);
    expect(await accounts().list({ limit: 2, kind: 'bank', cursor: `${bank} EUR` })).toEqual([listed[1]]);
    const { totals, kinds, balanced } = await accounts().trialBalance();
    expect([balanced, totals.map(({ currency, difference }) => [currency, difference.cents])]).toEqual([
      true,
      [
        ['EUR', '0'],
        ['USD', '0'],
      ],
    ]);
    expect(kinds).toContainEqual(expect.objectContaining({ kind: 'bank', currency: 'EUR', balance: euros(-120_07n) }));
  });

  it('finds every transaction that does not sum to zero, since which position, and never forgets it', async () => {
    const broken = posted('2027-05-14', [bank, 3n], [actor, -2n]);
    await happened(broken);
    await happened(posted('2027-05-14', [bank, -3n], [actor, 2n]));
    const state = await new LedgerCheckQuery(source()).state();
    const { position } = (await ledger().entries({ limit: 1, transactionId: broken.data.transactionId }))[0]!;
    expect(state).toMatchObject({
      check: 'ledger-zero-sum',
      state: 'broken',
      brokenSince: position,
      imbalances: 2,
      brokenBy: [{ transactionId: broken.data.transactionId, position, difference: euros(1n) }, {}],
    });
    expect(state.sums.find(({ currency }) => currency === 'EUR')).toMatchObject({ sum: euros(0n), entries: '10' });
  });
});
