import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { period } from '../award/award-course.js';
import type { ExamplesOf } from '../examples.js';
import { id, instant, money } from '../stored-shapes.js';

/** An award that is about to be granted takes its part of what the initiative may still get, until an instant. */
const claimed = z.object({
  initiativeId: id,
  awardId: id,
  amount: money,
  cost: money,
  /** Public money from elsewhere that the application named. */
  elsewhere: money,
  /** What other awards, granted or about to be, had in an overlapping time. */
  funded: money,
  period: period.optional(),
  claimedAt: instant,
  heldUntil: instant,
});

export type FundingEvent = Event<'financing.funding-claimed', z.infer<typeof claimed>>;

export const fundingCodec = eventCodec<FundingEvent>({ 'financing.funding-claimed': { schema: claimed } });

export const fundingExamples: ExamplesOf<FundingEvent> = {
  'financing.funding-claimed': {
    initiativeId: '01980000-0000-7000-8000-00000000a003',
    awardId: '01980000-0000-7000-8000-00000000f006',
    amount: { cents: '90000000', currency: 'EUR' },
    cost: { cents: '120000000', currency: 'EUR' },
    elsewhere: { cents: '15000000', currency: 'EUR' },
    funded: { cents: '15000000', currency: 'EUR' },
    period: { from: '2027-05-01', to: '2029-04-30' },
    claimedAt: '2027-03-15T09:00:00.000Z',
    heldUntil: '2027-03-15T09:01:00.000Z',
  },
};
