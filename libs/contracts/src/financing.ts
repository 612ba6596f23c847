import { z } from 'zod';
import { financingAwardEvents } from './financing-awards.js';
import { publishedEvent } from './published-event.js';

export * from './financing-costs.js';
export * from './financing-awards.js';
export * from './financing-sources.js';
export * from './financing-match.js';
export * from './financing-loans.js';
import { recoveryEvents } from './financing-recovery.js';
export * from './financing-recovery.js';
export * from './financing-payments.js';

const context = 'financing';
const amount = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });

/** A source has put money into a pool. */
export const sourceCommitted = publishedEvent({
  context,
  name: 'source-committed',
  version: 1,
  description: 'A source committed an amount to a pool.',
  schema: z.object({ poolId: z.uuid(), sourceId: z.uuid(), kind: z.string(), amount, committedOn: z.iso.date() }),
});

/** Part of a pool is set aside for a call. */
export const budgetReserved = publishedEvent({
  context,
  name: 'budget-reserved',
  version: 1,
  description: 'A pool set aside the budget of a call.',
  schema: z.object({ poolId: z.uuid(), callId: z.uuid(), amount, reservedOn: z.iso.date() }),
});

/** A call has been drafted: governance may put it to the vote. */
export const callDrafted = publishedEvent({
  context,
  name: 'call-drafted',
  version: 1,
  description: 'A call was drafted; it needs a resolution in force before it can be published.',
  schema: z.object({ callId: z.uuid(), title: z.string(), poolId: z.uuid(), budget: amount, draftedOn: z.iso.date() }),
});

/** A call is open to applications in its window. */
export const callPublished = publishedEvent({
  context,
  name: 'call-published',
  version: 1,
  description: 'A call was published by a resolution in force.',
  schema: z.object({
    callId: z.uuid(),
    title: z.string(),
    budget: amount,
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    resolutionId: z.uuid(),
  }),
});

/** The applications to a call have been put in order. */
export const callRanked = publishedEvent({
  context,
  name: 'call-ranked',
  version: 1,
  description: 'The applications to a call were ranked; a later ranking of the same call replaces this one.',
  schema: z.object({
    callId: z.uuid(),
    ranking: z.array(
      z.object({
        applicationId: z.uuid(),
        position: z.int().min(1),
        outcome: z.enum(['proposed', 'waiting-list', 'below-minimum']),
      }),
    ),
    ruleVersion: z.string(),
  }),
});

/** An application has been handed in, inside the window. */
export const applicationSubmitted = publishedEvent({
  context,
  name: 'application-submitted',
  version: 1,
  description: 'An application was submitted inside the window of its call.',
  schema: z.object({
    applicationId: z.uuid(),
    callId: z.uuid(),
    applicantId: z.uuid(),
    initiativeId: z.uuid(),
    submittedAt: z.iso.datetime(),
  }),
});

/** The right to an award has been conferred. */
export const awardGranted = publishedEvent({
  context,
  name: 'award-granted',
  version: 1,
  description: 'An award was granted by a resolution in force; the grant date is when the right was conferred.',
  schema: z.object({
    awardId: z.uuid(),
    callId: z.uuid(),
    applicationId: z.uuid(),
    beneficiaryId: z.uuid(),
    initiativeId: z.uuid(),
    amount,
    grantDate: z.iso.date(),
    resolutionId: z.uuid(),
  }),
});

/** The beneficiary has accepted an award within its term. */
export const awardAccepted = publishedEvent({
  context,
  name: 'award-accepted',
  version: 1,
  description: 'The beneficiary accepted an award.',
  schema: z.object({ awardId: z.uuid(), beneficiaryId: z.uuid(), initiativeId: z.uuid(), acceptedOn: z.iso.date() }),
});

/** An award was not accepted within its term. */
export const awardLapsed = publishedEvent({
  context,
  name: 'award-lapsed',
  version: 1,
  description: 'An award lapsed: it was not accepted within its term, and its amount returns to the call.',
  schema: z.object({ awardId: z.uuid(), callId: z.uuid(), amount, lapsedOn: z.iso.date() }),
});

/** An approved instalment has been ordered from the bank. */
export const paymentOrdered = publishedEvent({
  context,
  name: 'payment-ordered',
  version: 1,
  description: 'The payment of an instalment was ordered after its approvals.',
  schema: z.object({
    awardId: z.uuid(),
    beneficiaryId: z.uuid(),
    instalment: z.int().min(1),
    amount,
    endToEndId: z.string().max(35),
    orderedOn: z.iso.date(),
  }),
});

/** The bank has carried out the payment of an instalment. */
export const paymentExecuted = publishedEvent({
  context,
  name: 'payment-executed',
  version: 1,
  description: 'An instalment of an award was paid.',
  schema: z.object({
    awardId: z.uuid(),
    beneficiaryId: z.uuid(),
    instalment: z.int().min(1),
    amount,
    executedOn: z.iso.date(),
    /** The own account whose statement says so; absent where a person recorded it. */
    bankAccount: z.string().nullish(),
  }),
});

export type SourceCommitted = z.infer<typeof sourceCommitted.schema>;
export type BudgetReserved = z.infer<typeof budgetReserved.schema>;
export type CallDrafted = z.infer<typeof callDrafted.schema>;
export type CallPublished = z.infer<typeof callPublished.schema>;
export type CallRanked = z.infer<typeof callRanked.schema>;
export type ApplicationSubmitted = z.infer<typeof applicationSubmitted.schema>;
export type AwardGranted = z.infer<typeof awardGranted.schema>;
export type AwardAccepted = z.infer<typeof awardAccepted.schema>;
export type AwardLapsed = z.infer<typeof awardLapsed.schema>;
export type PaymentOrdered = z.infer<typeof paymentOrdered.schema>;
export type PaymentExecuted = z.infer<typeof paymentExecuted.schema>;

export const financingEvents = {
  sourceCommitted,
  budgetReserved,
  callDrafted,
  callPublished,
  callRanked,
  applicationSubmitted,
  awardGranted,
  awardAccepted,
  awardLapsed,
  paymentOrdered,
  paymentExecuted,
  ...financingAwardEvents,
  ...recoveryEvents,
} as const;
