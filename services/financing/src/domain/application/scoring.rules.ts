import { DomainError, Fraction } from '@ceriss/kernel';
import type { CallTerms } from '../call/call.events.js';
import type { Points } from './application.events.js';
import type { Scores } from './application.state.js';

export type ScoringRefusal = 'SCORE_CRITERIA_DIFFER' | 'SCORES_MISSING';
export const SCORING_RULE = 'scoring@1';

type Terms = Pick<CallTerms, 'criteria' | 'assessorsPerApplication'>;

/** Refuses points that leave a criterion of the call out or add one. */
export const requireSameCriteria = (points: Points, { criteria }: Terms): void => {
  const [expected, given] = [criteria.map(({ code }) => code).toSorted(), Object.keys(points).toSorted()];
  if (expected.length === given.length && expected.every((code, index) => code === given[index])) return;
  throw new DomainError<ScoringRefusal>('SCORE_CRITERIA_DIFFER', {
    rule: SCORING_RULE,
    facts: { expected, given },
    wouldPassIf: { criteria: expected },
  });
};

const mean = (values: readonly number[]): Fraction =>
  new Fraction(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** The weighted sum of points by criterion, from 0 to 100. Exact. */
export const weightedTotal = (
  points: Readonly<Record<string, Fraction>>,
  { criteria }: Pick<CallTerms, 'criteria'>,
): Fraction => Fraction.sum(criteria.map(({ code, weight }) => points[code]!.times(new Fraction(weight, 100))));

/** Mean points of the assessors by criterion, and their weighted total from 0 to 100. Exact. Refuses fewer assessors than the call asks for. */
export const scoresOf = (byAssessor: readonly Points[], { criteria, assessorsPerApplication }: Terms): Scores => {
  if (byAssessor.length < assessorsPerApplication) {
    const facts = { assessors: byAssessor.length, needed: assessorsPerApplication };
    const wouldPassIf = { assessorsAtLeast: assessorsPerApplication };
    throw new DomainError<ScoringRefusal>('SCORES_MISSING', { rule: SCORING_RULE, facts, wouldPassIf });
  }
  const means = criteria.map(({ code }) => ({
    code,
    points: mean(byAssessor.map((points) => points[code]!)),
  }));
  const points = Object.fromEntries(means.map(({ code, points }) => [code, points]));
  return { points, total: weightedTotal(points, { criteria }) };
};
