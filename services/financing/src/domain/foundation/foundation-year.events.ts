import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { code, day, fraction, id, label, money } from '../stored-shapes.js';

export const incomeKind = z.enum(['operations', 'donation', 'grant', 'property', 'endowment', 'other']);
export const expenseNature = z.enum(['purposes', 'obtaining-income', 'administration']);
export const relation = z.enum(['trustee', 'trustee-organisation', 'trustee-relative', 'founder']);
export type IncomeKind = z.infer<typeof incomeKind>;
export type ExpenseNature = z.infer<typeof expenseNature>;
export type Relation = z.infer<typeof relation>;

/* A financial year is a calendar year. */
const year = z.int().min(2000).max(2200);
const ofYear = { yearId: id, year };
const activityPlanned = z.object({
  ...ofYear,
  activity: code,
  title: label,
  planned: money,
  planLineId: id.nullable(),
});
const incomeRecorded = z.object({
  ...ofYear,
  entryId: id,
  kind: incomeKind,
  /** Whether it counts for what must go to the purposes. */
  counts: z.boolean(),
  amount: money,
  receivedOn: day,
  counterpartyId: id.nullable(),
  document: label,
  ruleVersion: label,
});
const expenseRecorded = z.object({
  ...ofYear,
  entryId: id,
  nature: expenseNature,
  /** What it was spent on; of the purposes only. */
  activity: code.nullable(),
  amount: money,
  spentOn: day,
  counterpartyId: id.nullable(),
  /** How the counterparty was related on that day, as it was known. */
  relation: relation.nullable(),
  authorisationId: id.nullable(),
  document: label,
  ruleVersion: label,
});
const entryUndone = z.object({
  ...ofYear,
  entryId: id,
  side: z.enum(['income', 'expense']),
  counts: z.boolean(),
  nature: expenseNature.nullable(),
  activity: code.nullable(),
  amount: money,
  reason: label,
  undoneOn: day,
});
const yearClosed = z.object({
  ...ofYear,
  income: money,
  obtaining: money,
  purposes: money,
  required: money,
  share: fraction,
  closedOn: day,
  ruleVersion: label,
});

export type FoundationYearEvent =
  | Event<'financing.foundation-activity-planned', z.infer<typeof activityPlanned>>
  | Event<'financing.foundation-income-recorded', z.infer<typeof incomeRecorded>>
  | Event<'financing.foundation-expense-recorded', z.infer<typeof expenseRecorded>>
  | Event<'financing.foundation-entry-undone', z.infer<typeof entryUndone>>
  | Event<'financing.foundation-year-closed', z.infer<typeof yearClosed>>;

export const foundationYearCodec = eventCodec<FoundationYearEvent>({
  'financing.foundation-activity-planned': { schema: activityPlanned },
  'financing.foundation-income-recorded': { schema: incomeRecorded },
  'financing.foundation-expense-recorded': { schema: expenseRecorded },
  'financing.foundation-entry-undone': { schema: entryUndone },
  'financing.foundation-year-closed': { schema: yearClosed },
});

const of = { yearId: '01980000-0000-5000-8000-00000000f470', year: 2027 };
const EUR = 'EUR' as const;
const entryId = '01980000-0000-7000-8000-00000000f471';
const ruleVersion = 'example-foundation@1';

export const foundationYearExamples: ExamplesOf<FoundationYearEvent> = {
  'financing.foundation-activity-planned': {
    ...of,
    ...{
      activity: 'homes',
      title: 'Hogares en comunidad',
      planned: { cents: '120000000', currency: EUR },
      planLineId: null,
    },
  },
  'financing.foundation-income-recorded': {
    ...of,
    ...{
      entryId: '01980000-0000-7000-8000-00000000f472',
      kind: 'donation',
      counts: true,
      amount: { cents: '15000000', currency: EUR },
    },
    ...{ receivedOn: '2027-02-01', counterpartyId: null, document: 'ABONO-2027-4', ruleVersion },
  },
  'financing.foundation-expense-recorded': {
    ...of,
    ...{ entryId, nature: 'purposes', activity: 'homes', amount: { cents: '10500000', currency: EUR } },
    ...{
      spentOn: '2027-05-10',
      counterpartyId: null,
      relation: null,
      authorisationId: null,
      document: 'F-31',
      ruleVersion,
    },
  },
  'financing.foundation-entry-undone': {
    ...of,
    ...{ entryId, side: 'expense', counts: true, nature: 'purposes', activity: 'homes' },
    ...{ amount: { cents: '10500000', currency: EUR }, reason: 'Anotado dos veces', undoneOn: '2027-06-01' },
  },
  'financing.foundation-year-closed': {
    ...of,
    income: { cents: '15000000', currency: EUR },
    obtaining: { cents: '0', currency: EUR },
    purposes: { cents: '10500000', currency: EUR },
    required: { cents: '10500000', currency: EUR },
    ...{ share: '7/10', closedOn: '2028-03-31', ruleVersion },
  },
};
