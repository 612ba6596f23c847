import type { BankEntryMatched } from '@ceriss/contracts';
import type { Part } from '../../domain/reconciliation/bank-entry.events.js';
import type { Receipt } from '../receipt.js';
import { partsOf } from './entry-parts.js';

type ReceiptPart = Extract<Part, { kind: 'pledge-receipt' | 'source-receipt' }>;

/** Money that an entry says has come in, and for what. */
export type ReceivedByEntry = Readonly<{ part: ReceiptPart; target: string; receipt: Receipt }>;

export const receiptsWhenEntryMatched = (entry: BankEntryMatched): ReceivedByEntry[] => {
  const { entryId, accountCode, bookedOn: receivedOn, bankReference } = entry;
  return partsOf(entry).flatMap((part): ReceivedByEntry[] => {
    if (part.kind !== 'pledge-receipt' && part.kind !== 'source-receipt') return [];
    const target = part.kind === 'pledge-receipt' ? part.pledgeId : part.sourceId;
    const statement = { entryId, accountCode };
    return [{ part, target, receipt: { amount: part.amount, receivedOn, bankReference, statement } }];
  });
};
