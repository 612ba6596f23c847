import { centsOf, DomainError, euros, type Cents } from '@ceriss/kernel';
import type { CallTerms } from './call.events.js';

export type TermsRefusal =
  | 'CALL_BUDGET_NOT_POSITIVE'
  | 'CALL_BUDGET_EXCEEDS_POOL'
  | 'CALL_WEIGHTS_NOT_100'
  | 'CALL_CRITERIA_REPEATED'
  | 'CALL_TIE_BREAK_UNKNOWN'
  | 'CALL_WINDOW_EMPTY';

const requireCriteria = ({ criteria, tieBreak }: CallTerms): void => {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (total !== 100) {
    throw new DomainError<TermsRefusal>('CALL_WEIGHTS_NOT_100', { facts: { total }, wouldPassIf: { total: 100 } });
  }
  const codes = criteria.map(({ code }) => code);
  const repeated = codes.filter((code, index) => codes.indexOf(code) !== index);
  if (repeated.length > 0) {
    const wouldPassIf = { criteria: [...new Set(codes)] };
    throw new DomainError<TermsRefusal>('CALL_CRITERIA_REPEATED', { facts: { repeated }, wouldPassIf });
  }
  const unknown = tieBreak.flatMap((rule) =>
    rule.by === 'criterion' && !codes.includes(rule.criterion) ? [rule.criterion] : [],
  );
  if (unknown.length > 0) {
    const facts = { unknown, criteria: codes };
    throw new DomainError<TermsRefusal>('CALL_TIE_BREAK_UNKNOWN', { facts, wouldPassIf: { criterionIn: codes } });
  }
};

/** Refuses terms that could not be carried out: weights, tie-break, window, or a budget above what the pool has not promised yet. */
export const requireTerms = (terms: CallTerms, uncommitted: Cents): void => {
  requireCriteria(terms);
  const { budget, opensAt, closesAt } = terms;
  if (Date.parse(opensAt) >= Date.parse(closesAt)) {
    const wouldPassIf = { closesAfter: opensAt };
    throw new DomainError<TermsRefusal>('CALL_WINDOW_EMPTY', { facts: { opensAt, closesAt }, wouldPassIf });
  }
  if (centsOf(budget) <= 0n) {
    const wouldPassIf = { budgetAtLeast: euros(1n) };
    throw new DomainError<TermsRefusal>('CALL_BUDGET_NOT_POSITIVE', { facts: { budget }, wouldPassIf });
  }
  if (centsOf(budget) > uncommitted) {
    throw new DomainError<TermsRefusal>('CALL_BUDGET_EXCEEDS_POOL', {
      rule: 'call-budget@1',
      facts: { budget, uncommitted: euros(uncommitted), missing: euros(centsOf(budget) - uncommitted) },
      wouldPassIf: { budgetAtMost: euros(uncommitted) },
    });
  }
};
