import { euros, sumCents } from '@ceriss/kernel';
import { expect, it } from '@jest/globals';
import * as match from './match-postings.rules.js';

const fundId = '01980000-0000-7000-8000-00000000f070';
const on = '2027-06-01';
const lines = ({ entries }: ReturnType<typeof match.matchConfirmedPosting>) =>
  entries.map(({ account, amount }) => [account, Number(amount.cents)]);

it.each([
  match.matchGiftReceivedPosting({ fundId, amount: euros(5n), receivedOn: on }),
  match.matchMoneyReceivedPosting({ fundId, amount: euros(5n), receivedOn: on, bank: 'suspense:bank-main' }),
  match.matchConfirmedPosting({ fundId, given: euros(5n), matched: euros(3n), confirmedOn: on }),
  match.matchGiftReturnedPosting({ fundId, amount: euros(5n), confirmed: true, reversed: euros(3n), returnedOn: on }),
])('$kind sums to zero, and has no entry of nothing', ({ entries }) => {
  const cents = entries.map(({ amount }) => BigInt(amount.cents));
  expect(sumCents(cents)).toBe(0n);
  expect(cents).not.toContain(0n);
});

it('says where gifts and matches are', () => {
  const confirmed = { fundId, given: euros(5n), matched: euros(3n), confirmedOn: on };
  expect(lines(match.matchConfirmedPosting(confirmed))).toEqual([
    [`match:${fundId}`, 5],
    [`source:${fundId}`, 3],
    [`pledge:${fundId}`, -8],
  ]);
  expect(lines(match.matchConfirmedPosting({ ...confirmed, matched: euros(0n) }))).toEqual([
    [`match:${fundId}`, 5],
    [`pledge:${fundId}`, -5],
  ]);
  const returned = { fundId, amount: euros(5n), reversed: euros(3n), returnedOn: on };
  expect(lines(match.matchGiftReturnedPosting({ ...returned, confirmed: true }))).toEqual([
    [`pledge:${fundId}`, 8],
    ['bank:main', -5],
    [`source:${fundId}`, -3],
  ]);
  expect(lines(match.matchGiftReturnedPosting({ ...returned, reversed: euros(0n), confirmed: false }))).toEqual([
    [`match:${fundId}`, 5],
    ['bank:main', -5],
  ]);
});
