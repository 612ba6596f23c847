import { expect } from '@jest/globals';
import { awardId, beneficiaryId, GRANTED, total, type Money, type Order, type World } from './award-world.js';

type Transaction = Readonly<{ entries: readonly (Readonly<{ account: string }> & Money)[] }>;
const balances = (world: World): Map<string, bigint> => {
  const found = new Map<string, bigint>();
  for (const { entries } of world.of<Transaction>('transaction-posted')) {
    for (const { account, amount } of entries) found.set(account, (found.get(account) ?? 0n) + BigInt(amount.cents));
  }
  return found;
};

/* What the accounts must hold, told from what happened to the award and nothing else. */
const expected = (world: World) => {
  const sum = (type: string) => total(world.of<Money>(type));
  const agreed = world.of<{ principal: Money['amount']; total: Money['amount'] }>('reimbursement-agreed');
  const [principal, owed] = [
    agreed.map((one) => ({ amount: one.principal })),
    agreed.map((one) => ({ amount: one.total })),
  ];
  const [ordered, rejected, returned, undone] = [
    sum('payment-ordered'),
    sum('payment-rejected'),
    sum('payment-returned'),
    sum('payment-undone'),
  ];
  const offset = sum('reimbursement-offset-made');
  const lost = total(
    world.of<Money & { because: string }>('instalment-reduced').filter(({ because }) => because === 'loss-of-right'),
  );
  return {
    actor: -ordered + rejected + sum('payment-executed') - undone + total(owed) - offset,
    award: -GRANTED + sum('award-renounced') + lost + ordered - rejected - returned - total(principal) + offset,
  };
};

/** Of every moment: transactions sum to zero, no order goes to the bank twice, no more is paid than was granted. */
export const holdsAlways = (world: World): void => {
  for (const { entries } of world.of<Transaction>('transaction-posted')) expect(total(entries)).toBe(0n);
  const sent = world.of<{ orders: readonly Order[] }>('payment-batch-issued').flatMap(({ orders }) => orders);
  expect(new Set(sent.map(({ endToEndId }) => endToEndId)).size).toBe(sent.length);
  const paid =
    total(world.of<Money>('payment-executed')) -
    total(world.of<Money>('payment-returned')) -
    total(world.of<Money>('payment-undone'));
  expect(paid >= 0n && paid <= GRANTED - total(world.of<Money>('award-renounced'))).toBe(true);
  const byHand = world
    .of<Order & { bankAccount: string | null }>('payment-executed')
    .filter(({ bankAccount }) => bankAccount === null);
  for (const { endToEndId } of byHand) expect(sent.some((one) => one.endToEndId === endToEndId)).toBe(false);
};

/** Once everybody has heard of everything: the ledger holds what the award's own events come to, and nobody waits. */
export const holdsInTheEnd = (world: World): void => {
  holdsAlways(world);
  const held = balances(world);
  const { actor, award } = expected(world);
  expect([...held.values()].reduce((sum, one) => sum + one, 0n)).toBe(0n);
  expect(held.get(`actor:${beneficiaryId}`) ?? 0n).toBe(actor);
  expect(held.get(`award:${awardId}`) ?? 0n).toBe(award);
  // An offset that was ordered has been made or let go: nobody waits for a process that is no more.
  const finished = [...world.of('reimbursement-offset-made'), ...world.of('reimbursement-offset-released')];
  expect(finished).toHaveLength(world.of('reimbursement-offset-ordered').length);
};
