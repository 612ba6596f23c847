import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { accountCode } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { reasonCode } from '../payment-order/payment-order.events.js';
import { day, id, label, money, subject } from '../stored-shapes.js';

/** What an entry, or a part of it, is for. Amounts have the bank's sign: what went out is negative. */
export const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), orderId: id, amount: money }),
  z.object({ kind: z.literal('return'), orderId: id, amount: money, reasonCode }),
  /** Money that a funder had promised: an instalment of a pledge, or a source of a pool that has no pledge. */
  z.object({ kind: z.literal('pledge-receipt'), pledgeId: id, instalment: z.int().min(1), amount: money }),
  z.object({ kind: z.literal('source-receipt'), poolId: id, sourceId: id, amount: money }),
  /** Money that went back to whoever lent it. */
  z.object({ kind: z.literal('loan-repayment'), loanId: id, amount: money }),
  z.object({
    kind: z.literal('account'),
    account: z.string().regex(/^(source|actor|award|suspense):[0-9a-z-]{1,60}$/),
    amount: money,
    note: label,
  }),
]);
export type Part = z.infer<typeof part>;

const ofEntry = {
  entryId: id,
  statementId: id,
  accountCode,
  amount: money,
  bookedOn: day,
  parts: z.array(part).min(1),
};
const matched = z.object({
  ...ofEntry,
  bankReference: label,
  basis: z.enum(['end-to-end-id', 'creditor-reference', 'proposal', 'manual']),
  matchedBy: subject,
});
const unmatched = z.object({ ...ofEntry, reason: label, unmatchedBy: subject });

export type BankEntryMatched = Event<'financing.bank-entry-matched', z.infer<typeof matched>>;
export type BankEntryUnmatched = Event<'financing.bank-entry-unmatched', z.infer<typeof unmatched>>;
export type BankEntryEvent = BankEntryMatched | BankEntryUnmatched;

/* Version 1 knew no receipts, version 2 no repayments: all that one could say, the next says in the same words. */
const same = <D>(data: D): D => data;
const sameInNext = { 1: same, 2: same };

export const bankEntryCodec = eventCodec<BankEntryEvent>({
  'financing.bank-entry-matched': { schema: matched, upcasts: sameInNext },
  'financing.bank-entry-unmatched': { schema: unmatched, upcasts: sameInNext },
});

const amount = { cents: '-52500000', currency: 'EUR' } as const;
const entry = {
  entryId: '01980000-0000-5000-8000-00000000c005',
  statementId: '01980000-0000-5000-8000-00000000c006',
  accountCode: 'main',
  amount,
  bookedOn: '2027-05-11',
  parts: [{ kind: 'order' as const, orderId: '01980000-0000-5000-8000-00000000c003', amount }],
};

export const bankEntryExamples: ExamplesOf<BankEntryEvent> = {
  'financing.bank-entry-matched': {
    ...entry,
    bankReference: 'BANK-2027-0510-1',
    basis: 'end-to-end-id',
    matchedBy: 'service:financing',
  },
  'financing.bank-entry-unmatched': { ...entry, reason: 'otra orden del mismo importe', unmatchedBy: 'treasurer-1' },
};
