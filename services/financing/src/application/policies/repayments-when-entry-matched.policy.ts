import type { BankEntryMatched } from '@ceriss/contracts';
import { centsOf, euros } from '@ceriss/kernel';
import type { Repaid } from '../repayment/follow-repayment.handler.js';
import { partsOf } from './entry-parts.js';

/** Money that an entry says has gone back to a lender: what went out has the bank's sign there, and is positive here. */
export const repaymentsWhenEntryMatched = (
  entry: BankEntryMatched,
): readonly Readonly<{ loanId: string; repaid: Repaid }>[] => {
  const { entryId, accountCode, bookedOn: paidOn, bankReference } = entry;
  return partsOf(entry).flatMap((part) => {
    if (part.kind !== 'loan-repayment') return [];
    const amount = euros(-centsOf(part.amount));
    return [{ loanId: part.loanId, repaid: { amount, paidOn, bankReference, statement: { entryId, accountCode } } }];
  });
};
