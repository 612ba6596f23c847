import { centsOf, type MoneyJson } from '@ceriss/kernel';
import { INTEREST } from '../account.js';
import { move, type Posting } from './posting.js';

/** A debt is paid in parts, which bear interest of their own. Undefined when they bear none. */
export const reimbursementDeferredPosting = (
  o: Readonly<{ beneficiaryId: string; interest: MoneyJson; deferredOn: string }>,
): Posting | undefined =>
  centsOf(o.interest) === 0n
    ? undefined
    : move('reimbursement-deferred', o.deferredOn, o.interest, { debit: `actor:${o.beneficiaryId}`, credit: INTEREST });

/** A debt will not come any more: the award bears it. Undefined when nothing had been agreed. */
export const reimbursementWrittenOffPosting = (
  o: Readonly<{ awardId: string; beneficiaryId: string; writtenOff: MoneyJson; closedOn: string }>,
): Posting | undefined =>
  centsOf(o.writtenOff) === 0n
    ? undefined
    : move('reimbursement-written-off', o.closedOn, o.writtenOff, {
        debit: `award:${o.awardId}`,
        credit: `actor:${o.beneficiaryId}`,
      });
