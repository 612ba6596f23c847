import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { code, day, id, label, money } from '../stored-shapes.js';

export const share = z.object({ sourceId: id, amount: money });
export type Share = z.infer<typeof share>;

const expenseRegistered = z.object({
  expenseId: id,
  awardId: id,
  invoice: label,
  amount: money,
  purpose: code,
  incurredOn: day,
  shares: z.array(share).min(1),
});

export type ExpenseEvent = Event<'financing.expense-registered', z.infer<typeof expenseRegistered>>;

export const expenseCodec = eventCodec<ExpenseEvent>({
  'financing.expense-registered': { schema: expenseRegistered },
});

export const expenseExamples: ExamplesOf<ExpenseEvent> = {
  'financing.expense-registered': {
    expenseId: '01980000-0000-7000-8000-00000000f010',
    awardId: '01980000-0000-7000-8000-00000000f006',
    invoice: 'F-2027-118',
    amount: { cents: '123457', currency: 'EUR' },
    purpose: 'support',
    incurredOn: '2027-06-01',
    shares: [
      { sourceId: '01980000-0000-7000-8000-00000000f011', amount: { cents: '77789', currency: 'EUR' } },
      { sourceId: '01980000-0000-7000-8000-00000000f012', amount: { cents: '45668', currency: 'EUR' } },
    ],
  },
};
