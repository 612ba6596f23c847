import { addDays } from '@ceriss/spain';
import { z } from 'zod';
import { line, ordinal } from '../voting/values.js';

const day = z.iso.date();
export const obligationCode = z.enum(['action-plan', 'annual-accounts', 'accounts-filing']);
export type ObligationCode = z.infer<typeof obligationCode>;

/** When something is due: in the last months before the year, so many months after it, or working days after another obligation was met. */
const due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('before-start'), months: ordinal }),
  z.object({ kind: z.literal('after-end'), months: ordinal }),
  z.object({ kind: z.literal('working-days-after'), obligation: obligationCode, workingDays: ordinal }),
]);

/** What a foundation owes in every fiscal year, in versions. */
export const calendarRules = z.object({
  version: ordinal,
  reference: line,
  obligations: z.array(z.object({ code: obligationCode, due })),
});
export type CalendarRules = z.infer<typeof calendarRules>;

/** What the law asks of a State foundation. */
export const foundationCalendar: CalendarRules = {
  version: 1,
  reference: 'Ley 50/2002, art. 25',
  obligations: [
    { code: 'action-plan', due: { kind: 'before-start', months: 3 } },
    { code: 'annual-accounts', due: { kind: 'after-end', months: 6 } },
    { code: 'accounts-filing', due: { kind: 'working-days-after', obligation: 'annual-accounts', workingDays: 10 } },
  ],
};

/** An obligation of a fiscal year: due in a window of days, or counted from when another one is met. */
export const obligation = z.object({
  code: obligationCode,
  opensOn: day.optional(),
  dueOn: day.optional(),
  after: z.object({ obligation: obligationCode, workingDays: ordinal }).optional(),
});
export type Obligation = z.infer<typeof obligation>;

const daysOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The same day some months later, or earlier when negative; the last one of a month that has no such day (Código Civil, art. 5:
 * months are counted from date to date).
 */
export const addMonths = (date: string, months: number): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const to = Math.min(dayOfMonth, daysOfMonth(toYear, toMonth));
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(to).padStart(2, '0')}`;
};

export type FiscalYear = Readonly<{ from: string; until: string }>;

/** A fiscal year that begins on a day and lasts twelve months. */
export const fiscalYearFrom = (from: string): FiscalYear => ({ from, until: addDays(addMonths(from, 12), -1) });

/** What is owed in a fiscal year, whichever day it begins. */
export const obligationsOf = ({ obligations }: CalendarRules, { from, until }: FiscalYear): Obligation[] =>
  obligations.map(({ code, due: when }) => {
    switch (when.kind) {
      case 'before-start':
        return { code, opensOn: addMonths(from, -when.months), dueOn: addDays(from, -1) };
      case 'after-end':
        return { code, opensOn: addDays(until, 1), dueOn: addMonths(until, when.months) };
      case 'working-days-after':
        return { code, after: { obligation: when.obligation, workingDays: when.workingDays } };
    }
  });
