import type { BankEntryMatched, BankEntryUnmatched } from '@ceriss/contracts';
import type { ExecuteOrder, ReturnOrder, UndoExecution } from '../../domain/payment-order/settlement.decisions.js';
import { partsOf } from './entry-parts.js';

/** The orders that an entry settles, or brings back. */
export const ordersWhenEntryMatched = (entry: BankEntryMatched): (ExecuteOrder | ReturnOrder)[] => {
  const { entryId, accountCode, bookedOn, bankReference } = entry;
  return partsOf(entry).flatMap((one): (ExecuteOrder | ReturnOrder)[] => {
    if (one.kind !== 'order' && one.kind !== 'return') return [];
    const { orderId } = one;
    const of = { orderId, entryId, accountCode };
    return one.kind === 'order'
      ? [{ type: 'ExecuteOrder', data: { ...of, bankReference, executedOn: bookedOn } }]
      : [{ type: 'ReturnOrder', data: { ...of, reasonCode: one.reasonCode, returnedOn: bookedOn } }];
  });
};

/** The orders that it had settled and settles no longer. */
export const ordersWhenEntryUnmatched = (entry: BankEntryUnmatched): UndoExecution[] => {
  const { entryId, accountCode, bookedOn } = entry;
  return partsOf(entry).flatMap((one): UndoExecution[] => {
    if (one.kind !== 'order') return [];
    const { orderId } = one;
    return [{ type: 'UndoExecution', data: { orderId, entryId, accountCode, bookedOn, reason: 'entry-unmatched' } }];
  });
};
