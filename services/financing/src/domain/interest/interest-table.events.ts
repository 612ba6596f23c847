import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { day, id, label } from '../stored-shapes.js';
import { percent } from './interest.rules.js';

/** What publishes the rate is named: a law, a budget, an agreement. */
const rateSet = z.object({ tableId: id, validFrom: day, percent, reference: label });
const rateCorrected = rateSet.extend({ reason: label });

export type InterestTableEvent =
  | Event<'financing.interest-rate-set', z.infer<typeof rateSet>>
  | Event<'financing.interest-rate-corrected', z.infer<typeof rateCorrected>>;

export const interestTableCodec = eventCodec<InterestTableEvent>({
  'financing.interest-rate-set': { schema: rateSet },
  'financing.interest-rate-corrected': { schema: rateCorrected },
});

const rate = {
  tableId: '01980000-0000-5000-8000-00000000f401',
  validFrom: '2023-01-01',
  percent: '4.0625',
  reference: 'Tabla de ejemplo',
};

export const interestTableExamples: ExamplesOf<InterestTableEvent> = {
  'financing.interest-rate-set': rate,
  'financing.interest-rate-corrected': { ...rate, percent: '4.0600', reason: 'Errata en la publicación' },
};
