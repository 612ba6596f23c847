import { DomainError } from '@ceriss/kernel';

/** Refuses a day that has not come: what is said to have happened or been seen is not in the future. Days are dates in Madrid. */
export const requireCome = (field: string, day: string, today: string): void => {
  if (day <= today) return;
  throw new DomainError('DAY_IN_FUTURE', {
    rule: 'day-has-come@1',
    facts: { field, day, today },
    wouldPassIf: { [field]: { notAfter: today } },
  });
};
