import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'financing';
const amount = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });

/** A beneficiary has given an award up, in whole or in part. */
export const awardRenounced = publishedEvent({
  context,
  name: 'award-renounced',
  version: 1,
  description:
    'A beneficiary renounced an award in whole or in part; the amount returns to the call, and `left` remains.',
  schema: z.object({
    awardId: z.uuid(),
    callId: z.uuid(),
    beneficiaryId: z.uuid(),
    initiativeId: z.uuid(),
    amount,
    left: amount,
    renouncedOn: z.iso.date(),
  }),
});

/** The next on the waiting list gets money that came free. */
export const waitingListCalledUp = publishedEvent({
  context,
  name: 'waiting-list-called-up',
  version: 1,
  description: 'An application on the waiting list was called up: it may be granted an award.',
  schema: z.object({ callId: z.uuid(), applicationId: z.uuid(), position: z.int().min(1), calledUpOn: z.iso.date() }),
});

/** A call has been given up before it was resolved. */
export const callCancelled = publishedEvent({
  context,
  name: 'call-cancelled',
  version: 1,
  description: 'A call was given up by a resolution in force; its budget returns to the pool.',
  schema: z.object({
    callId: z.uuid(),
    poolId: z.uuid(),
    budget: amount,
    resolutionId: z.uuid(),
    cancelledOn: z.iso.date(),
  }),
});

/** The window of a published call has been made longer. */
export const callAmended = publishedEvent({
  context,
  name: 'call-amended',
  version: 1,
  description: 'The window of a published call was made longer by a resolution in force.',
  schema: z.object({ callId: z.uuid(), amendment: z.int().min(1), closesAt: z.iso.datetime(), resolutionId: z.uuid() }),
});

export type AwardRenounced = z.infer<typeof awardRenounced.schema>;
export type WaitingListCalledUp = z.infer<typeof waitingListCalledUp.schema>;
export type CallCancelled = z.infer<typeof callCancelled.schema>;

export const financingAwardEvents = { awardRenounced, waitingListCalledUp, callCancelled, callAmended } as const;
