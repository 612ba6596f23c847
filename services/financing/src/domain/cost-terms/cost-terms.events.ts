import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { period } from '../invoice/invoice.events.js';
import { day, id, label } from '../stored-shapes.js';

const eligiblePeriodSet = z.object({ awardId: id, period, reason: label, setOn: day });

export type CostTermsEvent = Event<'financing.eligible-period-set', z.infer<typeof eligiblePeriodSet>>;

export const costTermsCodec = eventCodec<CostTermsEvent>({
  'financing.eligible-period-set': { schema: eligiblePeriodSet },
});

export const costTermsExamples: ExamplesOf<CostTermsEvent> = {
  'financing.eligible-period-set': {
    awardId: '01980000-0000-7000-8000-00000000f006',
    period: { from: '2027-03-15', to: '2029-04-30' },
    reason: 'Resolución de concesión',
    setOn: '2027-03-18',
  },
};
