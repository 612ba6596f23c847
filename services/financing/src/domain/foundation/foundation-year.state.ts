import { centsOf, type Cents } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { ExpenseNature, FoundationYearEvent } from './foundation-year.events.js';

export type Entry = Readonly<{
  side: 'income' | 'expense';
  counts: boolean;
  nature: ExpenseNature | null;
  activity: string | null;
  amount: Cents;
  authorisationId: string | null;
  undone: boolean;
}>;
export type FoundationYear = Readonly<{
  /** Planned cents and title by activity. */
  activities: Readonly<Record<string, Readonly<{ title: string; planned: Cents; planLineId: string | null }>>>;
  entries: ReadonlyMap<string, Entry>;
  closed: boolean;
}>;

export const initialState = (): FoundationYear => ({ activities: {}, entries: new Map(), closed: false });

const withEntry = (year: FoundationYear, entryId: string, entry: Entry): FoundationYear => ({
  ...year,
  entries: new Map(year.entries).set(entryId, entry),
});

export const evolve = changedBy<FoundationYear, FoundationYearEvent>({
  'financing.foundation-activity-planned': (year, { activity, title, planned, planLineId }) => ({
    ...year,
    activities: { ...year.activities, [activity]: { title, planned: centsOf(planned), planLineId } },
  }),
  'financing.foundation-income-recorded': (year, { entryId, counts, amount }) =>
    withEntry(year, entryId, {
      ...{ side: 'income', counts, nature: null, activity: null, amount: centsOf(amount) },
      ...{ authorisationId: null, undone: false },
    }),
  'financing.foundation-expense-recorded': (year, { entryId, nature, activity, amount, authorisationId }) =>
    withEntry(year, entryId, {
      ...{ side: 'expense', counts: true, nature, activity, amount: centsOf(amount), authorisationId, undone: false },
    }),
  'financing.foundation-entry-undone': (year, { entryId }) => {
    const entry = year.entries.get(entryId);
    return entry ? withEntry(year, entryId, { ...entry, undone: true }) : year;
  },
  'financing.foundation-year-closed': (year) => ({ ...year, closed: true }),
});

/** Cents of the entries that stand and are as asked. */
export const totalOf = ({ entries }: FoundationYear, isAsked: (entry: Entry) => boolean): Cents => {
  let total = 0n;
  for (const entry of entries.values()) if (!entry.undone && isAsked(entry)) total += entry.amount;
  return total;
};
