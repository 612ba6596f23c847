import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, namedId, type MoneyJson } from '@ceriss/kernel';
import { decidedBy } from '../tables.js';
import {
  foundationYearCodec,
  type ExpenseNature,
  type FoundationYearEvent,
  type IncomeKind,
  type Relation,
} from './foundation-year.events.js';
import { evolve, initialState, totalOf, type FoundationYear } from './foundation-year.state.js';
import { requiredOf, type PurposeRules } from './purpose-test.rules.js';
import { requireAuthorised, type Authorisation, type RelatedRefusal } from './related.rules.js';

type OfYear = Readonly<{ yearId: string; year: number }>;
type Recording = OfYear &
  Readonly<{
    entryId: string;
    amount: MoneyJson;
    counterpartyId: string | null;
    document: string;
    today: string;
    rules: PurposeRules;
  }>;
export type PlanActivity = Command<
  'PlanActivity',
  OfYear & { activity: string; title: string; planned: MoneyJson; planLineId: string | null }
>;
export type RecordIncome = Command<'RecordIncome', Recording & { kind: IncomeKind; receivedOn: string }>;
export type RecordExpense = Command<
  'RecordExpense',
  Recording & {
    nature: ExpenseNature;
    activity: string | null;
    spentOn: string;
    /** What the register of related parties says about the counterparty on that day. */
    relation: Relation | null;
    authorisation: Authorisation | null;
  }
>;
export type UndoEntry = Command<'UndoEntry', OfYear & { entryId: string; reason: string; today: string }>;
export type CloseYear = Command<'CloseYear', OfYear & { today: string; rules: PurposeRules }>;
export type FoundationYearCommand = PlanActivity | RecordIncome | RecordExpense | UndoEntry | CloseYear;
export type FoundationYearRefusal =
  | 'FOUNDATION_YEAR_CLOSED'
  | 'FOUNDATION_YEAR_RUNNING'
  | 'FOUNDATION_ENTRY_OUTSIDE_YEAR'
  | 'FOUNDATION_ENTRY_IN_FUTURE'
  | 'FOUNDATION_ENTRY_NOT_FOUND'
  | 'FOUNDATION_ACTIVITY_UNKNOWN'
  | RelatedRefusal;

const RULE = 'foundation-accounts@1';
type Told = Record<string, unknown>;
const refuse = (code: FoundationYearRefusal, facts: Told, wouldPassIf: Told) =>
  new DomainError<FoundationYearRefusal>(code, {
    rule: RULE,
    facts: facts as never,
    wouldPassIf: wouldPassIf as never,
  });

/** There is one stream for each financial year. */
export const yearIdOf = (year: number): string =>
  namedId('01980000-0000-7000-8000-00000000f470', `foundation-year-${year}`);

const requireOpen = ({ closed }: FoundationYear, year: number): void => {
  if (closed) throw new DomainError<FoundationYearRefusal>('FOUNDATION_YEAR_CLOSED', { rule: RULE, facts: { year } });
};

const requireDay = (year: number, day: string, today: string): void => {
  if (!day.startsWith(`${year}-`)) {
    const within = { from: `${year}-01-01`, to: `${year}-12-31` };
    throw refuse('FOUNDATION_ENTRY_OUTSIDE_YEAR', { year, day }, within);
  }
  if (day > today) throw refuse('FOUNDATION_ENTRY_IN_FUTURE', { day, today }, { dayAtMost: today });
};

const planActivity = (data: PlanActivity['data'], state: FoundationYear): FoundationYearEvent[] => {
  requireOpen(state, data.year);
  const known = state.activities[data.activity];
  const same = known?.planned === centsOf(data.planned) && known.title === data.title;
  if (same && known.planLineId === data.planLineId) return [];
  return [{ type: 'financing.foundation-activity-planned', data }];
};

const recordIncome = (
  { today, rules, ...data }: RecordIncome['data'],
  state: FoundationYear,
): FoundationYearEvent[] => {
  if (state.entries.has(data.entryId)) return [];
  requireOpen(state, data.year);
  requireDay(data.year, data.receivedOn, today);
  const counts = !rules.outsideIncome.includes(data.kind);
  return [{ type: 'financing.foundation-income-recorded', data: { ...data, counts, ruleVersion: rules.version } }];
};

const requireActivity = ({ nature, activity }: RecordExpense['data'], { activities }: FoundationYear): void => {
  const right = nature === 'purposes' ? activity !== null && activity in activities : activity === null;
  if (right) return;
  const known = { activityIn: nature === 'purposes' ? Object.keys(activities) : [] };
  throw refuse('FOUNDATION_ACTIVITY_UNKNOWN', { nature, activity }, known);
};

const recordExpense = (command: RecordExpense['data'], state: FoundationYear): FoundationYearEvent[] => {
  const { today, rules, authorisation, ...data } = command;
  if (state.entries.has(data.entryId)) return [];
  requireOpen(state, data.year);
  requireDay(data.year, data.spentOn, today);
  requireActivity(command, state);
  const related = data.relation !== null && rules.relatedNeedAuthorisation;
  const used = totalOf(
    state,
    (one) => one.authorisationId !== null && one.authorisationId === authorisation?.authorisationId,
  );
  if (related) requireAuthorised({ ...data, day: data.spentOn, used }, authorisation);
  const authorisationId = related ? authorisation!.authorisationId : null;
  return [
    {
      type: 'financing.foundation-expense-recorded',
      data: { ...data, authorisationId, ruleVersion: rules.version },
    },
  ];
};

const undoEntry = ({ today: undoneOn, ...data }: UndoEntry['data'], state: FoundationYear): FoundationYearEvent[] => {
  const entry = state.entries.get(data.entryId);
  const { entryId } = data;
  if (!entry) throw new DomainError<FoundationYearRefusal>('FOUNDATION_ENTRY_NOT_FOUND', { facts: { entryId } });
  if (entry.undone) return [];
  requireOpen(state, data.year);
  const { side, counts, nature, activity, amount } = entry;
  const undone = { side, counts, nature, activity, amount: euros(amount), undoneOn };
  return [{ type: 'financing.foundation-entry-undone', data: { ...data, ...undone } }];
};

const closeYear = ({ yearId, year, today, rules }: CloseYear['data'], state: FoundationYear): FoundationYearEvent[] => {
  if (state.closed) return [];
  const last = `${year}-12-31`;
  if (today <= last) throw refuse('FOUNDATION_YEAR_RUNNING', { year, today }, { dayAfter: last });
  const income = totalOf(state, ({ side, counts }) => side === 'income' && counts);
  const [obtaining, purposes] = (['obtaining-income', 'purposes'] as const).map((nature) =>
    totalOf(state, (entry) => entry.nature === nature),
  ) as [bigint, bigint];
  const figures = { income: euros(income), obtaining: euros(obtaining), purposes: euros(purposes) };
  const required = euros(requiredOf(income - obtaining, rules.share));
  const decided = { required, share: rules.share, closedOn: today, ruleVersion: rules.version };
  return [{ type: 'financing.foundation-year-closed', data: { yearId, year, ...figures, ...decided } }];
};

export const foundationYearAggregate: Aggregate<FoundationYear, FoundationYearCommand, FoundationYearEvent> = {
  decider: {
    initialState,
    evolve,
    decide: decidedBy<FoundationYear, FoundationYearCommand, FoundationYearEvent>({
      PlanActivity: planActivity,
      RecordIncome: recordIncome,
      RecordExpense: recordExpense,
      UndoEntry: undoEntry,
      CloseYear: closeYear,
    }),
  },
  codec: foundationYearCodec,
  streamOf: (yearId) => `financing.foundation-year-${yearId}`,
};
