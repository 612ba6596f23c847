import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { code, day, id, label } from '../stored-shapes.js';
import { account } from './account.js';

/** Of any currency: a transaction is balanced in each of those it has. */
const sum = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.string().regex(/^[A-Z]{3}$/) });
/** A positive amount is a debit, a negative one a credit. */
export const entry = z.object({ account, amount: sum });
export type Entry = z.infer<typeof entry>;

const transaction = z.object({
  transactionId: id,
  /** When it took effect; the log knows when it was recorded. */
  effectiveOn: day,
  kind: code,
  entries: z.array(entry).min(2),
});
/** The event that the transaction records; an auditor finds it by this id. */
const transactionPosted = transaction.extend({ causedBy: id });
const transactionCorrected = transaction.extend({ corrects: id, reason: label });

export type LedgerEvent =
  | Event<'financing.transaction-posted', z.infer<typeof transactionPosted>>
  | Event<'financing.transaction-corrected', z.infer<typeof transactionCorrected>>;

/* Version 1 knew euros only, and each version has more kinds of account: all that one could say, the next says in the same words. */
const same = <D>(data: D): D => data;
const sameInNext = { 1: same, 2: same };

export const ledgerCodec = eventCodec<LedgerEvent>({
  'financing.transaction-posted': { schema: transactionPosted, upcasts: sameInNext },
  'financing.transaction-corrected': { schema: transactionCorrected, upcasts: sameInNext },
});

const transactionId = '01980000-0000-7000-8000-00000000f007';
const bank = 'bank:main';
const beneficiary = 'actor:01980000-0000-7000-8000-00000000a002';

export const ledgerExamples: ExamplesOf<LedgerEvent> = {
  'financing.transaction-posted': {
    transactionId,
    effectiveOn: '2027-05-10',
    kind: 'payment-executed',
    entries: [
      { account: beneficiary, amount: { cents: '52500000', currency: 'EUR' } },
      { account: bank, amount: { cents: '-52500000', currency: 'EUR' } },
    ],
    causedBy: '01980000-0000-5000-8000-00000000f008',
  },
  'financing.transaction-corrected': {
    transactionId: '01980000-0000-7000-8000-00000000f009',
    effectiveOn: '2027-05-12',
    kind: 'correction',
    entries: [
      { account: beneficiary, amount: { cents: '-52500000', currency: 'EUR' } },
      { account: bank, amount: { cents: '52500000', currency: 'EUR' } },
    ],
    corrects: transactionId,
    reason: 'returned by the bank',
  },
};
