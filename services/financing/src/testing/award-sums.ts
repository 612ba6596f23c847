import { expect } from '@jest/globals';
import { INTEREST } from '../domain/ledger/account.js';
import type { Part } from '../domain/reconciliation/bank-entry.events.js';
import { signedCents } from '../domain/reconciliation/bank-entry.decider.js';
import { linesOf, matchedNow } from './award-bank-steps.js';
import { borneNow, holdsOfCosts } from './award-cost-sums.js';
import { askedBackOfPaid } from './award-debt-sums.js';
import type { Surroundings } from './award-service.js';
import { awardId, beneficiaryId, GRANTED, OPENING, SOURCES } from './award-world.js';

/** What carries an amount. */
export type Money = Readonly<{ amount: { cents: string } }>;
/** The cents of them all. */
export const total = (all: readonly Money[]): bigint => all.reduce((sum, { amount }) => sum + BigInt(amount.cents), 0n);

type Transaction = Readonly<{ entries: readonly (Readonly<{ account: string }> & Money)[] }>;
const balances = (world: Surroundings): Map<string, bigint> => {
  const found = new Map<string, bigint>();
  for (const { entries } of world.of<Transaction>('transaction-posted')) {
    for (const { account, amount } of entries) found.set(account, (found.get(account) ?? 0n) + BigInt(amount.cents));
  }
  return found;
};

type Executed = Money & Readonly<{ instalment: number; endToEndId: string; bankAccount: string | null }>;

type Closed = Readonly<{ reimbursementId: string; writtenOff: Money['amount'] }>;
const interestOf = ({ interest }: Readonly<{ interest: Money['amount'] }>): Money => ({ amount: interest });

/* What the accounts must hold, told from what happened to the award and nothing else. */
const expected = (world: Surroundings): Map<string, bigint> => {
  const sum = (type: string) => total(world.of<Money>(type));
  const agreed = world.of<{ principal: Money['amount']; total: Money['amount'] }>('reimbursement-agreed');
  const principal = total(agreed.map((one) => ({ amount: one.principal })));
  const owed = total(agreed.map((one) => ({ amount: one.total })));
  const [ordered, rejected, executed] = [sum('payment-ordered'), sum('payment-rejected'), sum('payment-executed')];
  const [returned, undone, offset] = [sum('payment-returned'), sum('payment-undone'), sum('reimbursement-offset-made')];
  const lost = total(
    world.of<Money & { because: string }>('instalment-reduced').filter(({ because }) => because === 'loss-of-right'),
  );
  const deferred = total(world.of<{ interest: Money['amount'] }>('reimbursement-deferred').map(interestOf));
  const writtenOff = total(world.of<Closed>('reimbursement-closed').map((one) => ({ amount: one.writtenOff })));
  const back = sum('reimbursement-received');
  const byHand = total(world.of<Executed>('payment-executed').filter(({ bankAccount }) => bankAccount === null));
  const entries = linesOf(world).reduce((all, line) => all + signedCents(line), 0n);
  const explained = [...matchedNow(world).values()].flat().filter(({ kind }) => kind === 'account');
  const borne = borneNow(world);
  return new Map<string, bigint>([
    [`actor:${beneficiaryId}`, -ordered + rejected + executed - undone + owed + deferred - offset - back - writtenOff],
    [
      `award:${awardId}`,
      -GRANTED + sum('award-renounced') + lost + ordered - rejected - returned - principal + offset + writtenOff,
    ],
    [INTEREST, principal - owed - deferred],
    ['bank:main', OPENING + entries - byHand + back],
    ['suspense:bank-main', -entries - (executed - byHand) + returned + undone + total(explained)],
    [`cost:${awardId}`, [...borne.values()].reduce((all, one) => all + one, 0n)],
    ...SOURCES.map(({ sourceId }): [string, bigint] => [`share:${sourceId}`, -(borne.get(sourceId) ?? 0n)]),
  ]);
};

/* What takes an entry or an order, and what lets it go. */
const TURNS: Readonly<Record<string, readonly ['entryId' | 'orderId', boolean]>> = {
  'financing.bank-entry-matched': ['entryId', true],
  'financing.bank-entry-unmatched': ['entryId', false],
  'financing.payment-order-executed': ['orderId', true],
  'financing.payment-order-execution-undone': ['orderId', false],
  'financing.payment-order-returned': ['orderId', false],
};

/* An entry is reconciled with one thing at a time, an order by one entry at a time. */
const reconciledOnce = (world: Surroundings): void => {
  const held = new Set<string>();
  for (const { type, data } of world.log.all) {
    const turn = TURNS[type];
    if (!turn) continue;
    const [of, taken] = turn;
    const key = `${of} ${(data as unknown as Record<typeof of, string>)[of]}`;
    expect([key, held.has(key)]).toEqual([key, !taken]);
    if (taken) held.add(key);
    else held.delete(key);
  }
};

/** Of every moment: transactions sum to zero, no order goes to the bank twice, no more is paid than was granted, or borne than was committed. */
export const holdsAlways = (world: Surroundings): void => {
  for (const { entries } of world.of<Transaction>('transaction-posted')) expect(total(entries)).toBe(0n);
  const sent = world.sent();
  expect(new Set(sent.map(({ endToEndId }) => endToEndId)).size).toBe(sent.length);
  const paid =
    total(world.of<Money>('payment-executed')) -
    total(world.of<Money>('payment-returned')) -
    total(world.of<Money>('payment-undone'));
  expect(paid >= 0n && paid <= GRANTED - total(world.of<Money>('award-renounced'))).toBe(true);
  const byHand = world.of<Executed>('payment-executed').filter(({ bankAccount }) => bankAccount === null);
  for (const { endToEndId } of byHand) expect(sent.some((one) => one.endToEndId === endToEndId)).toBe(false);
  reconciledOnce(world);
  askedBackOfPaid(world);
  holdsOfCosts(world);
};

type Claim = Readonly<{ entryId: string; orderId: string }>;
const isOf = (orderId: string) => (part: Part) => 'orderId' in part && part.orderId === orderId;

/* An entry that came too late for its order does not stay with it, unless the order became free for it. */
const lateEntriesLetGo = (world: Surroundings): void => {
  const matched = matchedNow(world);
  const settled = new Map(world.of<Claim>('payment-order-executed').map(({ orderId, entryId }) => [orderId, entryId]));
  for (const { entryId, orderId } of world.of<Claim>('payment-order-claim-refused')) {
    if ((matched.get(entryId) ?? []).some(isOf(orderId)))
      expect([orderId, settled.get(orderId)]).toEqual([orderId, entryId]);
  }
};

/* Every charge is borne, or was taken back. */
const chargesAnswered = (world: Surroundings): void => {
  type Of = Readonly<{ expenseId: string }>;
  const answers = [...world.of<Of>('cost-apportioned'), ...world.of<Of>('cost-refused')];
  const answered = new Set(answers.map(({ expenseId }) => expenseId));
  expect(world.of<Of>('invoice-charged').filter(({ expenseId }) => !answered.has(expenseId))).toEqual([]);
};

/** Once everybody has heard of everything: the ledger holds what the award's own events come to, and nobody waits. */
export const holdsInTheEnd = (world: Surroundings): void => {
  holdsAlways(world);
  const held = balances(world);
  expect([...held.values()].reduce((sum, one) => sum + one, 0n)).toBe(0n);
  for (const [account, balance] of expected(world))
    expect([account, held.get(account) ?? 0n]).toEqual([account, balance]);
  // An offset that was ordered has been made or let go: nobody waits for a process that is no more.
  const finished = [...world.of('reimbursement-offset-made'), ...world.of('reimbursement-offset-released')];
  expect(finished).toHaveLength(world.of('reimbursement-offset-ordered').length);
  lateEntriesLetGo(world);
  chargesAnswered(world);
};
