import { deciderSpec } from '@ceriss/event-sourcing/testing';
import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { ledgerAggregate } from '../ledger.decider.js';
import { ledgerExamples } from '../ledger.events.js';
import { loanOwedPosting, repaymentMadePosting, repaymentUndonePosting } from './loan-postings.rules.js';
import type { Posting } from './posting.js';

const given = deciderSpec(ledgerAggregate.decider);
const example = ledgerExamples['financing.transaction-posted'];
const loanId = '01980000-0000-7000-8000-00000000f061';
const postable = (posting: Posting) =>
  given()
    .when({ type: 'PostTransaction', data: { ...example, ...posting } })
    .then({ type: 'financing.transaction-posted', data: { ...example, ...posting } });

describe('A loan in the ledger', () => {
  it('is owed, and borne by own means', () => {
    const posting = loanOwedPosting({ loanId, amount: euros(5n), agreedOn: '2027-01-15' })!;
    expect(posting).toEqual({
      kind: 'loan-owed',
      effectiveOn: '2027-01-15',
      entries: [
        { account: 'charge:loan-principal', amount: euros(5n) },
        { account: `loan:${loanId}`, amount: euros(-5n) },
      ],
    });
    postable(posting);
    expect(loanOwedPosting({ loanId, amount: euros(0n), agreedOn: '2027-01-15' })).toBeUndefined();
  });
  it('is paid back with its interest, and the same with every sign turned when that was wrong', () => {
    const paid = { loanId, principal: euros(40n), interest: euros(2n) };
    const posting = repaymentMadePosting({ ...paid, paidOn: '2028-01-01' });
    expect(posting.entries).toEqual([
      { account: `loan:${loanId}`, amount: euros(40n) },
      { account: 'charge:loan-interest', amount: euros(2n) },
      { account: 'bank:main', amount: euros(-42n) },
    ]);
    const back = repaymentUndonePosting({ ...paid, undoneOn: '2028-01-03' });
    expect(back.entries.map(({ amount }) => amount)).toEqual([euros(-40n), euros(-2n), euros(42n)]);
    [posting, back].forEach(postable);
  });
  it('has no entry of nothing, and comes out of what a statement put into suspense', () => {
    const of = (principal: bigint, interest: bigint) =>
      repaymentMadePosting({
        ...{ loanId, principal: euros(principal), interest: euros(interest), paidOn: '2028-01-01' },
        bank: 'suspense:bank-main',
      });
    expect(of(0n, 2n).entries.map(({ account }) => account)).toEqual(['charge:loan-interest', 'suspense:bank-main']);
    expect(of(2n, 0n).entries.map(({ account }) => account)).toEqual([`loan:${loanId}`, 'suspense:bank-main']);
    [of(0n, 2n), of(2n, 0n)].forEach(postable);
  });
});
