import { centsOf, Fraction } from '@ceriss/kernel';
import type { CallTerms, Outcome, RankedApplication, TieBreak } from './call.events.js';

/** An application whose scores are frozen. Totals and points are exact, from 0 to 100. */
export type Candidate = Pick<RankedApplication, 'applicationId' | 'applicantId' | 'initiativeId' | 'requested'> &
  Readonly<{ submittedAt: string; total: Fraction; points: Readonly<Record<string, Fraction>> }>;

export const RANKING_RULE = 'ranking@1';

type Comparison = (a: Candidate, b: Candidate) => number;

const textual = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const comparisonOf = (rule: TieBreak): Comparison => {
  if (rule.by === 'earlier-submission') return (a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt);
  const points = ({ points }: Candidate) => points[rule.criterion] ?? Fraction.zero;
  return (a, b) => points(b).compare(points(a));
};

const inOrder = (tieBreaks: readonly TieBreak[]): Comparison => {
  const comparisons: Comparison[] = [
    (a, b) => b.total.compare(a.total),
    ...tieBreaks.map(comparisonOf),
    (a, b) => textual(a.applicationId, b.applicationId),
  ];
  return (a, b) => comparisons.reduce((found, compare) => found || compare(a, b), 0);
};

/**
 * Puts applications in order and shares the budget out from the top. The same applications in any order give the same ranking.
 * The first one that the rest of the budget cannot cover in full, and all after it, wait: nobody is overtaken by a cheaper project.
 */
export const rank = (
  candidates: readonly Candidate[],
  { budget, minimumScore, tieBreak }: Pick<CallTerms, 'budget' | 'minimumScore' | 'tieBreak'>,
): RankedApplication[] => {
  const minimum = new Fraction(minimumScore);
  let left = centsOf(budget);
  let covering = true;
  const outcomeOf = ({ total, requested }: Candidate): Outcome => {
    if (total.compare(minimum) < 0) return 'below-minimum';
    covering &&= centsOf(requested) <= left;
    if (!covering) return 'waiting-list';
    left -= centsOf(requested);
    return 'proposed';
  };
  return candidates.toSorted(inOrder(tieBreak)).map((candidate, index) => {
    const { applicationId, applicantId, initiativeId, requested, total } = candidate;
    const outcome = outcomeOf(candidate);
    return {
      applicationId,
      applicantId,
      initiativeId,
      requested,
      total: total.toString(),
      position: index + 1,
      outcome,
    };
  });
};
