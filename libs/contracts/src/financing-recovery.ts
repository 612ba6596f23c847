import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'financing';
const amount = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });
const day = z.iso.date();

const justified = z.object({
  awardId: z.uuid(),
  beneficiaryId: z.uuid(),
  closedOn: day,
  result: z.object({
    eligible: amount,
    finalGrant: amount,
    lossOfRight: amount,
    toReimburse: z.array(z.object({ instalment: z.int().min(1), paidOn: day, amount })),
  }),
});

/** The account of an award was verified. */
export const justificationClosed = publishedEvent({
  context,
  name: 'justification-closed',
  version: 1,
  description:
    'The account of an award was verified: what the grant is in the end, what is lost and what is to come back.',
  schema: justified,
});

/** The account of an award never came. */
export const justificationDefaulted = publishedEvent({
  context,
  name: 'justification-defaulted',
  version: 1,
  description: 'The account of an award did not come although it was required: all of the award is lost.',
  schema: justified,
});

const parties = { reimbursementId: z.uuid(), awardId: z.uuid(), beneficiaryId: z.uuid() };

export const reimbursementAgreed = publishedEvent({
  context,
  name: 'reimbursement-agreed',
  version: 1,
  description: 'The competent authority agreed that money of an award is to come back, with interest.',
  schema: z.object({
    ...parties,
    callId: z.uuid(),
    poolId: z.uuid(),
    agreedOn: day,
    principal: amount,
    interest: amount,
    total: amount,
    payBy: day,
  }),
});

export const reimbursementClosed = publishedEvent({
  context,
  name: 'reimbursement-closed',
  version: 1,
  description:
    'A reimbursement ended without money: what was alleged was upheld, it was withdrawn, or it is time-barred.',
  schema: z.object({ ...parties, callId: z.uuid(), closedOn: day, reason: z.string(), writtenOff: amount }),
});

export const reimbursementDeferred = publishedEvent({
  context,
  name: 'reimbursement-deferred',
  version: 1,
  description: 'A reimbursement is paid in parts, which bear interest of their own.',
  schema: z.object({ ...parties, poolId: z.uuid(), deferredOn: day, interest: amount }),
});

export const reimbursementReceived = publishedEvent({
  context,
  name: 'reimbursement-received',
  version: 1,
  description: 'Money of a reimbursement came back.',
  schema: z.object({ ...parties, amount, receivedOn: day }),
});

const offset = { ...parties, offsetId: z.uuid(), instalment: z.int().min(1), amount };

export const reimbursementOffsetOrdered = publishedEvent({
  context,
  name: 'reimbursement-offset-ordered',
  version: 1,
  description: 'A part of an instalment is to be withheld for a reimbursement.',
  schema: z.object({ ...offset, orderedOn: day }),
});

export const reimbursementOffsetMade = publishedEvent({
  context,
  name: 'reimbursement-offset-made',
  version: 1,
  description: 'A part of an instalment was withheld for a reimbursement.',
  schema: z.object({ ...offset, madeOn: day }),
});

export const reimbursementSettled = publishedEvent({
  context,
  name: 'reimbursement-settled',
  version: 1,
  description: 'Nothing is owed any more of a reimbursement.',
  schema: z.object({ ...parties, settledOn: day }),
});

const reduction = { awardId: z.uuid(), amount, reference: z.uuid(), orderedBy: z.uuid() };

export const instalmentReduced = publishedEvent({
  context,
  name: 'instalment-reduced',
  version: 1,
  description: 'An instalment pays less: a part is offset, or the right to it was lost.',
  schema: z.object({
    ...reduction,
    callId: z.uuid(),
    beneficiaryId: z.uuid(),
    instalment: z.int().min(1),
    because: z.enum(['offset', 'loss-of-right']),
    reducedOn: day,
  }),
});

export const instalmentReductionRefused = publishedEvent({
  context,
  name: 'instalment-reduction-refused',
  version: 1,
  description: 'Nothing could be taken from what is still to be paid of an award.',
  schema: z.object({ ...reduction, because: z.string() }),
});

export type Justified = z.infer<typeof justified>;
export type ReimbursementAgreed = z.infer<typeof reimbursementAgreed.schema>;
export type ReimbursementClosed = z.infer<typeof reimbursementClosed.schema>;
export type ReimbursementDeferred = z.infer<typeof reimbursementDeferred.schema>;
export type ReimbursementReceived = z.infer<typeof reimbursementReceived.schema>;
export type ReimbursementOffsetOrdered = z.infer<typeof reimbursementOffsetOrdered.schema>;
export type ReimbursementOffsetMade = z.infer<typeof reimbursementOffsetMade.schema>;
export type ReimbursementSettled = z.infer<typeof reimbursementSettled.schema>;
export type InstalmentReduced = z.infer<typeof instalmentReduced.schema>;
export type InstalmentReductionRefused = z.infer<typeof instalmentReductionRefused.schema>;

export const recoveryEvents = {
  justificationClosed,
  justificationDefaulted,
  reimbursementAgreed,
  reimbursementClosed,
  reimbursementDeferred,
  reimbursementReceived,
  reimbursementOffsetOrdered,
  reimbursementOffsetMade,
  reimbursementSettled,
  instalmentReduced,
  instalmentReductionRefused,
} as const;
