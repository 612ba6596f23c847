import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { share } from '../expense/expense.events.js';
import { code, day, id, label, money } from '../stored-shapes.js';

const cost = { poolId: id, expenseId: id, invoiceId: id, awardId: id, amount: money };

const costApportioned = z.object({ ...cost, purpose: code, shares: z.array(share).min(1), apportionedOn: day });
/** No source could bear it: whoever charged it learns of it from the log, and the invoice is free again. */
const costRefused = z.object({ ...cost, purpose: code, code: label, available: money, refusedOn: day });
const costReduced = z.object({
  ...cost,
  /** By how much, in all and for each source. */
  shares: z.array(share).min(1),
  /** What the expense still is. */
  remaining: money,
  /** The event of the invoice that says why. */
  causedBy: id,
  reducedOn: day,
});

export type CostEvent =
  | Event<'financing.cost-apportioned', z.infer<typeof costApportioned>>
  | Event<'financing.cost-refused', z.infer<typeof costRefused>>
  | Event<'financing.cost-reduced', z.infer<typeof costReduced>>;

export const costCodec = eventCodec<CostEvent>({
  'financing.cost-apportioned': { schema: costApportioned },
  'financing.cost-refused': { schema: costRefused },
  'financing.cost-reduced': { schema: costReduced },
});

const euros = (cents: string) => ({ cents, currency: 'EUR' as const });
const example = {
  poolId: '01980000-0000-7000-8000-00000000f001',
  expenseId: '01980000-0000-7000-8000-00000000f010',
  invoiceId: '01980000-0000-5000-8000-00000000f030',
  awardId: '01980000-0000-7000-8000-00000000f006',
};
const [esf, state] = ['01980000-0000-7000-8000-00000000f011', '01980000-0000-7000-8000-00000000f012'] as const;

export const costExamples: ExamplesOf<CostEvent> = {
  'financing.cost-apportioned': {
    ...example,
    amount: euros('123457'),
    purpose: 'support',
    shares: [
      { sourceId: esf, amount: euros('77731') },
      { sourceId: state, amount: euros('45726') },
    ],
    apportionedOn: '2027-05-10',
  },
  'financing.cost-refused': {
    ...example,
    amount: euros('99900000'),
    purpose: 'support',
    code: 'COST_EXCEEDS_SOURCES',
    available: euros('80876543'),
    refusedOn: '2027-05-10',
  },
  'financing.cost-reduced': {
    ...example,
    amount: euros('12100'),
    shares: [
      { sourceId: esf, amount: euros('7618') },
      { sourceId: state, amount: euros('4482') },
    ],
    remaining: euros('111357'),
    causedBy: '01980000-0000-5000-8000-00000000f033',
    reducedOn: '2027-06-01',
  },
};
