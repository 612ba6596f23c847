import { euros } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { reimbursementExamples } from '../../reimbursement/reimbursement.examples.js';
import { reimbursementDeferredPosting, reimbursementWrittenOffPosting } from './late-recovery-postings.rules.js';

const deferral = reimbursementExamples['financing.reimbursement-deferred'];
const closed = reimbursementExamples['financing.reimbursement-closed'];
const { awardId, beneficiaryId } = closed;
const moved = (posting = reimbursementDeferredPosting(deferral)) =>
  posting!.entries.map(({ account, amount }) => [account, BigInt(amount.cents)]);

describe('What a debt moves after it was agreed', () => {
  it('is the interest of a deferral', () => {
    expect(moved()).toEqual([
      [`actor:${beneficiaryId}`, 102_59n],
      ['income:reimbursement-interest', -102_59n],
    ]);
    expect(reimbursementDeferredPosting({ ...deferral, interest: euros(0n) })).toBeUndefined();
  });
  it('is what is written off, where it was agreed', () => {
    expect(moved(reimbursementWrittenOffPosting({ ...closed, writtenOff: euros(5n) }))).toEqual([
      [`award:${awardId}`, 5n],
      [`actor:${beneficiaryId}`, -5n],
    ]);
    expect(reimbursementWrittenOffPosting(closed)).toBeUndefined();
  });
});
