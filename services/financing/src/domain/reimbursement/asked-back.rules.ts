import { centsOf, euros } from '@ceriss/kernel';
import type { Item } from './reimbursement.events.js';
import type { Reimbursement } from './reimbursement.state.js';

/**
 * What a reimbursement asks for of each payment, so that no other one asks for the same. One that was closed asks for nothing any more, but
 * what had come back by then has come back: it is counted to its payments in their order, whether it was principal or interest.
 */
export const askedBackBy = (reimbursement: Reimbursement): Item[] => {
  if (reimbursement.status === 'none') return [];
  const { status, items, cleared } = reimbursement;
  if (status !== 'closed') return [...items];
  let left = cleared;
  return items.flatMap((item) => {
    const part = centsOf(item.amount) < left ? centsOf(item.amount) : left;
    left -= part;
    return part === 0n ? [] : [{ ...item, amount: euros(part) }];
  });
};
