import { expect } from '@jest/globals';

type Amount = Readonly<{ cents: string }>;
type Money = Readonly<{ amount: Amount }>;
type Page<T> = Readonly<{ items: readonly T[] }>;

/** What the story has left in the accounts: statements that follow each other, orders paid once, one credit that nobody knows. */
export const moneyByTheFilesOfTheBank = async (read: <T>(path: string) => Promise<T>): Promise<void> => {
  const statements =
    await read<Page<{ sequence: string; opening: Money; closing: Money; entries: number }>>(
      'financing/v1/bank-statements',
    );
  expect(
    statements.items.map((one) => [one.sequence, one.opening.amount.cents, one.closing.amount.cents, one.entries]),
  ).toEqual([
    ['1', '0', '112500000', 5],
    ['2', '112500000', '60100000', 2],
    ['3', '60100000', '36100000', 2],
    ['4', '36100000', '17119195', 1],
  ]);
  const orders =
    await read<Page<{ instalment: number; amount: Amount; status: string; executedOn: string }>>(
      'financing/v1/payment-orders',
    );
  const paid = orders.items.map(({ instalment, amount, status, executedOn }) => [
    instalment,
    amount.cents,
    status,
    executedOn,
  ]);
  expect(paid.toSorted()).toEqual([
    [1, '52500000', 'executed', '2027-05-10'],
    [2, '31500000', 'executed', '2028-06-21'],
    [3, '18980805', 'executed', '2029-10-01'],
  ]);
  const open = await read<Page<{ amount: Amount; bankReference: string }>>('financing/v1/bank-entries?status=open');
  expect(open.items).toMatchObject([{ amount: { cents: '100000' }, bankReference: 'ABO-ANON' }]);
  const balances = await read<Page<{ account: string; balance: Amount }>>('financing/v1/ledger/accounts?limit=100');
  const balanceOf = (account: string) => balances.items.find((one) => one.account === account)?.balance.cents;
  expect([balanceOf('bank:main'), balanceOf('suspense:bank-main')]).toEqual(['17119195', '-100000']);
  const pledges = await read<Page<{ pledged: Amount; received: Amount; committed: Amount }>>('financing/v1/pledges');
  expect(pledges.items).toMatchObject([
    { pledged: { cents: '15000000' }, committed: { cents: '15000000' }, received: { cents: '15000000' } },
  ]);
};
