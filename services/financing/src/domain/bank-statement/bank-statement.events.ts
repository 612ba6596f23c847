import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { accountCode } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { day, id, label, money, subject } from '../stored-shapes.js';
import { endToEndId, reasonCode } from '../payment-order/payment-order.events.js';

export const direction = z.enum(['credit', 'debit']);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const batchId = z.uuid().nullable();

/**
 * One line to reconcile: a booked entry, or one transaction of an entry whose transactions the bank tells with their amounts. It holds no
 * names, accounts or words of whoever paid: those may be people. Ids of other forms than our own are not kept either.
 */
export const line = z.object({
  entryId: id,
  number: z.int().min(1),
  detail: z.int().min(0),
  amount: money,
  direction,
  reversal: z.boolean(),
  bookedOn: day,
  valueOn: day.nullable(),
  bankReference: label.nullable(),
  endToEndId: endToEndId.nullable(),
  /** Of ISO 11649, with the right check digits. */
  creditorReference: z
    .string()
    .regex(/^RF\d{2}[A-Z0-9]{1,21}$/)
    .nullable(),
  /** Our batch, where the bank books it as one. */
  batchId,
  /** The organisation whose account is at the other end, where it is known here. */
  partyId: id.nullable(),
  returnReason: reasonCode.nullable(),
});
export type StatementLine = z.infer<typeof line>;

const ofStatement = { statementId: id, accountId: id, accountCode };
const page = z.object({ pageId: id, ...ofStatement, page: z.int().min(1), lines: z.array(line).min(1) });
const balance = z.object({ amount: money, on: day });
/** What is known of a statement that was read whole. */
export const acceptedStatement = z.object({
  ...ofStatement,
  /** The bank's own id of it, and its place in the sequence. */
  reference: label,
  sequence: label.nullable(),
  version: z.enum(['02', '04', '08']),
  createdAt: label,
  from: day.nullable(),
  to: day.nullable(),
  opening: balance,
  closing: balance,
  credits: money,
  debits: money,
  entries: z.int().min(0),
  lines: z.int().min(0),
  notBooked: z.int().min(0),
  pages: z.int().min(0),
  /** What moved on each day, credits less debits. */
  days: z.array(z.object({ bookedOn: day, amount: money })),
  /** SHA-256 of what was read: the same statement again is the same digest. */
  contentDigest: digest,
  receivedBy: subject,
});

export type StatementPageKept = Event<'financing.statement-page-kept', z.infer<typeof page>>;
export type BankStatementAccepted = Event<'financing.bank-statement-accepted', z.infer<typeof acceptedStatement>>;

export const statementPageCodec = eventCodec<StatementPageKept>({ 'financing.statement-page-kept': { schema: page } });
export const bankStatementCodec = eventCodec<BankStatementAccepted>({
  'financing.bank-statement-accepted': { schema: acceptedStatement },
});

const statementId = '01980000-0000-5000-8000-00000000c006';
const account = { statementId, accountId: '01980000-0000-7000-8000-00000000c001', accountCode: 'main' };
const cents = (text: string) => ({ cents: text, currency: 'EUR' }) as const;

export const statementPageExamples: ExamplesOf<StatementPageKept> = {
  'financing.statement-page-kept': {
    pageId: '01980000-0000-5000-8000-00000000c007',
    ...account,
    page: 1,
    lines: [
      {
        entryId: '01980000-0000-5000-8000-00000000c005',
        number: 1,
        detail: 0,
        amount: cents('52500000'),
        direction: 'debit',
        reversal: false,
        bookedOn: '2027-05-11',
        valueOn: '2027-05-11',
        bankReference: 'BANK-2027-0510-1',
        endToEndId: '0198000000007000800000000000f006001',
        creditorReference: null,
        batchId: null,
        partyId: '01980000-0000-7000-8000-00000000a002',
        returnReason: null,
      },
    ],
  },
};

export const bankStatementExamples: ExamplesOf<BankStatementAccepted> = {
  'financing.bank-statement-accepted': {
    ...account,
    reference: '2027-131',
    sequence: '131',
    version: '08',
    createdAt: '2027-05-12T06:00:00',
    from: null,
    to: null,
    opening: { amount: cents('120000000'), on: '2027-05-10' },
    closing: { amount: cents('67500000'), on: '2027-05-11' },
    credits: cents('0'),
    debits: cents('52500000'),
    entries: 1,
    lines: 1,
    notBooked: 0,
    pages: 1,
    days: [{ bookedOn: '2027-05-11', amount: cents('-52500000') }],
    contentDigest: '5f'.repeat(32),
    receivedBy: 'treasurer-1',
  },
};
