import type { BankEntryMatched } from '@ceriss/contracts';
import { part, type Part } from '../../domain/reconciliation/bank-entry.events.js';

type PublishedPart = BankEntryMatched['parts'][number];

/** A part as others are told of it: a receipt is money on the account of its source, a repayment on that of its loan, with what was expected beside it. */
export const publishedPart = (one: Part): PublishedPart => {
  if (one.kind === 'pledge-receipt') return { ...one, kind: 'account', account: `source:${one.pledgeId}` };
  if (one.kind === 'source-receipt') return { ...one, kind: 'account', account: `source:${one.sourceId}` };
  if (one.kind === 'loan-repayment') return { ...one, kind: 'account', account: `loan:${one.loanId}` };
  return one;
};

const partOf = ({ pledgeId, instalment, poolId, sourceId, loanId, ...one }: PublishedPart): Part => {
  const { amount } = one;
  if (pledgeId !== undefined) return part.parse({ kind: 'pledge-receipt', pledgeId, instalment, amount });
  if (sourceId !== undefined) return part.parse({ kind: 'source-receipt', poolId, sourceId, amount });
  if (loanId !== undefined) return part.parse({ kind: 'loan-repayment', loanId, amount });
  return part.parse({ note: '-', ...one });
};

/** The parts of an entry as this context knows them; notes stay inside. */
export const partsOf = ({ parts }: Pick<BankEntryMatched, 'parts'>): Part[] => parts.map(partOf);
