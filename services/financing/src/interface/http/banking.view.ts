import { z } from 'zod';
import { part } from '../../domain/reconciliation/bank-entry.events.js';

const id = z.uuid();
const day = z.iso.date();
const money = z.strictObject({ cents: z.string(), currency: z.literal('EUR') });
const balance = z.strictObject({ amount: money, on: day });
const revision = z.string().regex(/^\d+$/);

export const bankAccountView = z.strictObject({
  accountId: id,
  code: z.string(),
  iban: z.string(),
  holder: z.string(),
  opening: money,
  openedOn: day,
  closedOn: day.nullable(),
});
export const payeeView = z.strictObject({
  actorId: id,
  name: z.string(),
  town: z.string(),
  country: z.string(),
  accounts: z.array(
    z.strictObject({
      accountId: id,
      iban: z.string(),
      evidence: z.string(),
      status: z.enum(['proposed', 'verified', 'withdrawn']),
      proposedOn: day,
      verifiedOn: day.nullable(),
      usableFrom: day.nullable(),
    }),
  ),
});
export const orderView = z.strictObject({
  orderId: id,
  awardId: id,
  instalment: z.int(),
  beneficiaryId: id,
  amount: money,
  endToEndId: z.string(),
  status: z.enum(['created', 'gathered', 'issued', 'executed', 'rejected', 'returned']),
  orderedOn: day,
  batchId: id.nullable(),
  accountCode: z.string().nullable(),
  entryId: id.nullable(),
  executedOn: day.nullable(),
  reasonCode: z.string().nullable(),
  revision,
});
export const batchView = z.strictObject({
  batchId: id,
  accountId: id,
  accountCode: z.string(),
  executionDate: day,
  status: z.enum(['draft', 'issued', 'abandoned']),
  orderIds: z.array(id),
  messageId: z.string().nullable(),
  total: money.nullable(),
  revision,
});
export const receivedView = z.strictObject({
  statements: z.array(
    z.strictObject({
      statementId: id,
      reference: z.string(),
      accountCode: z.string(),
      entries: z.int(),
      outcome: z.enum(['accepted', 'known']),
    }),
  ),
});
export const statementView = z.strictObject({
  statementId: id,
  accountId: id,
  accountCode: z.string(),
  reference: z.string(),
  sequence: z.string().nullable(),
  version: z.string(),
  opening: balance,
  closing: balance,
  credits: money,
  debits: money,
  entries: z.int(),
  lines: z.int(),
  notBooked: z.int(),
  contentDigest: z.string(),
  receivedAt: z.iso.datetime(),
});
export const entryView = z.strictObject({
  entryId: id,
  statementId: id,
  pageId: id,
  accountCode: z.string(),
  number: z.int(),
  detail: z.int(),
  amount: money,
  reversal: z.boolean(),
  bookedOn: day,
  valueOn: day.nullable(),
  bankReference: z.string().nullable(),
  endToEndId: z.string().nullable(),
  creditorReference: z.string().nullable(),
  batchId: id.nullable(),
  partyId: id.nullable(),
  returnReason: z.string().nullable(),
  status: z.enum(['open', 'matched']),
  parts: z.array(part).nullable(),
  basis: z.string().nullable(),
  unmatched: z.int(),
  ageInDays: z.int().meta({ description: 'Days since it was booked' }),
});
const orderProposal = z.strictObject({
  kind: z.literal('order'),
  orderId: id,
  awardId: id,
  instalment: z.int(),
  status: z.string(),
  amount: money,
  because: z.array(z.enum(['end-to-end-id', 'batch', 'party', 'amount'])),
});
const receiptReasons = z.array(z.enum(['creditor-reference', 'party', 'amount']));
const pledgeProposal = z.strictObject({
  kind: z.literal('pledge-receipt'),
  pledgeId: id,
  instalment: z.int(),
  outstanding: money,
  because: receiptReasons,
});
const sourceProposal = z.strictObject({
  kind: z.literal('source-receipt'),
  poolId: id,
  sourceId: id,
  outstanding: money,
  because: receiptReasons,
});
export const proposalView = z.discriminatedUnion('kind', [orderProposal, pledgeProposal, sourceProposal]);
