import { euros, sumCents, type MoneyJson } from '@ceriss/kernel';
import { progressOf } from '../../domain/plan/indicator-progress.js';
import { compareNumbers } from '../../domain/plan/line-number.js';
import type {
  PlanCallRow,
  PlanIndicatorRow,
  PlanIndicatorValueRow,
  PlanLineRow,
  PlanRow,
  PlanYearRow,
} from './plans.entity.js';

/** The rows of one plan. */
export type PlanRows = Readonly<{
  plan: PlanRow;
  years: readonly PlanYearRow[];
  lines: readonly PlanLineRow[];
  indicators: readonly PlanIndicatorRow[];
  /** The newest day first. */
  values: readonly PlanIndicatorValueRow[];
  calls: readonly PlanCallRow[];
}>;

export type IndicatorNode = Readonly<{
  code: string;
  name: string;
  unit: string;
  direction: string;
  baseline: string;
  target: string;
  source: string;
  /** The value of the latest day, and how far it has come: exactly, and as a decimal for reading. */
  latest: Readonly<{ on: string; value: string; progress: string; progressDecimal: string }> | null;
}>;
type Amounts = Readonly<{ budget: MoneyJson; inParts: MoneyJson; inCalls: MoneyJson; free: MoneyJson }>;
export type LineNode = Amounts &
  Readonly<{
    kind: string;
    code: string;
    title: string;
    responsible: string | null;
    indicators: readonly IndicatorNode[];
    calls: readonly Readonly<{ callId: string; title: string; budget: MoneyJson }>[];
    parts: readonly LineNode[];
  }>;

const amounts = (budget: bigint, parts: readonly bigint[], calls: readonly bigint[] = []): Amounts => {
  const [inParts, inCalls] = [sumCents(parts), sumCents(calls)];
  return {
    budget: euros(budget),
    inParts: euros(inParts),
    inCalls: euros(inCalls),
    free: euros(budget - inParts - inCalls),
  };
};

const budgetsOf = (rows: readonly { budgetCents: bigint }[]): bigint[] => rows.map(({ budgetCents }) => budgetCents);

const indicatorNode = (row: PlanIndicatorRow, { values }: PlanRows): IndicatorNode => {
  const { planId: _, year, line, ...indicator } = row;
  const latest = values.find((one) => one.year === year && one.line === line && one.code === row.code);
  if (!latest) return { ...indicator, latest: null };
  const progress = progressOf(row, latest.value);
  const { on, value } = latest;
  return {
    ...indicator,
    latest: { on, value, progress: progress.toString(), progressDecimal: progress.toDecimal() },
  };
};

const byNumber = (a: Pick<PlanLineRow, 'code'>, b: Pick<PlanLineRow, 'code'>): number => compareNumbers(a.code, b.code);

const lineNode = (row: PlanLineRow, rows: PlanRows): LineNode => {
  const { year, code, kind, title, responsible, budgetCents } = row;
  const parts = rows.lines.filter((part) => part.year === year && part.parent === code).toSorted(byNumber);
  const calls = rows.calls.filter((call) => call.year === year && call.line === code);
  const indicators = rows.indicators.filter((one) => one.year === year && one.line === code);
  return {
    ...{ kind, code, title, responsible, ...amounts(budgetCents, budgetsOf(parts), budgetsOf(calls)) },
    indicators: indicators.map((indicator) => indicatorNode(indicator, rows)),
    calls: calls.map(({ callId, title, budgetCents: cents }) => ({ callId, title, budget: euros(cents) })),
    parts: parts.map((part) => lineNode(part, rows)),
  };
};

/** Actions of a year, and lines of old that stand for themselves. */
const topOf = (year: number, rows: PlanRows): PlanLineRow[] =>
  rows.lines.filter((line) => line.year === year && line.parent === null).toSorted(byNumber);

const yearNode = (year: number, rows: PlanRows) => {
  const row = rows.years.find((one) => one.year === year);
  const top = topOf(year, rows);
  // Lines of old have no annual plan: the year is then what they sum to.
  const budget = row?.budgetCents ?? sumCents(budgetsOf(top));
  return {
    year,
    title: row?.title ?? null,
    approvedBy: row?.approvedBy ?? null,
    ...amounts(budget, budgetsOf(top)),
    actions: top.map((line) => lineNode(line, rows)),
  };
};

/** Strategic plan, annual plans, actions, lines and indicators as one tree, with what is left at each level. */
export const planTree = (rows: PlanRows) => {
  const { plan, years, lines } = rows;
  const { planId, title, fromYear, untilYear, version, approvedBy, budgetCents, revision } = plan;
  const known = [...new Set([...years, ...lines].map(({ year }) => year))].sort((a, b) => a - b);
  const nodes = known.map((year) => yearNode(year, rows));
  const inYears = nodes.map(({ budget }) => BigInt(budget.cents));
  return {
    ...{ planId, title, fromYear, untilYear, version, approvedBy, revision },
    ...amounts(budgetCents ?? sumCents(inYears), inYears),
    years: nodes,
  };
};
