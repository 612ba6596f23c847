import { apportion, centsOf, Fraction, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { CallConditions } from './call-conditions.js';
import type { CallTerms, Outcome, RankedApplication, TieBreak } from './call.events.js';

/** An application whose scores are frozen. Totals and points are exact, from 0 to 100. */
export type Candidate = Pick<RankedApplication, 'applicationId' | 'applicantId' | 'initiativeId' | 'requested'> &
  Readonly<{
    submittedAt: string;
    total: Fraction;
    points: Readonly<Record<string, Fraction>>;
    territory?: string | undefined;
  }>;
type Allocation = Pick<CallConditions, 'procedure' | 'allocation' | 'criterionMinimums'>;
type RankingTerms = Pick<CallTerms, 'budget' | 'minimumScore' | 'tieBreak'>;

export const RANKING_RULE = 'ranking@2';
const EVERYWHERE: Allocation = { procedure: 'competitive', allocation: [], criterionMinimums: [] };

type Comparison = (a: Candidate, b: Candidate) => number;

const textual = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const comparisonOf = (rule: TieBreak): Comparison => {
  if (rule.by === 'earlier-submission') return (a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt);
  const points = ({ points }: Candidate) => points[rule.criterion] ?? Fraction.zero;
  return (a, b) => points(b).compare(points(a));
};

/** How two applications are told apart, in order: the total, the call's tie-breaks, and the lower id at last. */
export const comparisonsOf = (tieBreaks: readonly TieBreak[]): readonly (readonly [by: string, Comparison])[] => [
  ['total', (a, b) => b.total.compare(a.total)],
  ...tieBreaks.map((rule) => [rule.by === 'criterion' ? rule.criterion : rule.by, comparisonOf(rule)] as const),
  ['lower-id', (a, b) => textual(a.applicationId, b.applicationId)],
];

const inOrder = (tieBreaks: readonly TieBreak[]): Comparison => {
  const comparisons = comparisonsOf(tieBreaks);
  return (a, b) => comparisons.reduce((found, [, compare]) => found || compare(a, b), 0);
};

/** The money that an application competes for: all of it, or its territory's. */
export const potOf = (territory: string | undefined, { procedure }: Pick<CallConditions, 'procedure'>): string =>
  procedure === 'territorialised' ? (territory ?? 'nowhere') : 'all';

/** The budget by pot, to the cent: the parts of territories are rounded by largest remainder, so that nothing is lost. */
export const potsOf = (
  budget: MoneyJson,
  { procedure, allocation }: Pick<CallConditions, 'procedure' | 'allocation'>,
): ReadonlyMap<string, Cents> => {
  if (procedure !== 'territorialised') return new Map([['all', centsOf(budget)]]);
  const shares = allocation.map(({ share }) => Fraction.parse(share));
  const common = shares.reduce((product, { denominator }) => product * denominator, 1n);
  const parts = apportion(
    centsOf(budget),
    shares.map(({ numerator, denominator }) => (numerator * common) / denominator),
  );
  return new Map(allocation.map(({ territory }, index) => [territory, parts[index]!]));
};

/** The criteria in which an application has fewer points than the call asks for. */
export const criteriaBelow = (
  { points }: Pick<Candidate, 'points'>,
  { criterionMinimums }: Pick<CallConditions, 'criterionMinimums'>,
): string[] =>
  criterionMinimums
    .filter(({ criterion, points: least }) => (points[criterion] ?? Fraction.zero).compare(new Fraction(least)) < 0)
    .map(({ criterion }) => criterion);

/**
 * Puts applications in order and shares the budget out from the top. The same applications in any order give the same ranking.
 * The first one that the rest of its money cannot cover in full, and all after it, wait: nobody is overtaken by a cheaper project.
 * In a direct award nobody is scored, so no minimum holds.
 */
export const rank = (
  candidates: readonly Candidate[],
  { budget, minimumScore, tieBreak }: RankingTerms,
  conditions: Allocation = EVERYWHERE,
): RankedApplication[] => {
  const minimum = new Fraction(minimumScore);
  const left = new Map(potsOf(budget, conditions));
  const closed = new Set<string>();
  const tooLow = (candidate: Candidate): boolean =>
    conditions.procedure !== 'direct' &&
    (candidate.total.compare(minimum) < 0 || criteriaBelow(candidate, conditions).length > 0);
  const outcomeOf = (candidate: Candidate): Outcome => {
    if (tooLow(candidate)) return 'below-minimum';
    const pot = potOf(candidate.territory, conditions);
    const rest = (left.get(pot) ?? 0n) - centsOf(candidate.requested);
    if (rest < 0n) closed.add(pot);
    if (closed.has(pot)) return 'waiting-list';
    left.set(pot, rest);
    return 'proposed';
  };
  return candidates.toSorted(inOrder(tieBreak)).map((candidate, index) => {
    const { applicationId, applicantId, initiativeId, requested, total } = candidate;
    const outcome = outcomeOf(candidate);
    const place = { total: total.toString(), position: index + 1, outcome };
    return { applicationId, applicantId, initiativeId, requested, ...place };
  });
};
