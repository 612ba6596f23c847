import { DomainError } from '@ceriss/kernel';
import { addYears } from '../calendar-terms.js';
import type { ReimbursementRules } from './reimbursement.events.js';

export type LimitationRefusal = 'REIMBURSEMENT_TIME_BARRED';

/** The last day on which a right may still be used. */
export const limitOf = (from: string, { limitationYears }: ReimbursementRules): string =>
  addYears(from, limitationYears);

/** Refuses to use a right after that day. */
export const requireUsable = (from: string, rules: ReimbursementRules, today: string): void => {
  const until = limitOf(from, rules);
  if (today <= until) return;
  throw new DomainError<LimitationRefusal>('REIMBURSEMENT_TIME_BARRED', {
    rule: rules.version,
    facts: { limitationFrom: from, until, today },
    wouldPassIf: { todayAtMost: until },
  });
};
