import { centsOf, DomainError, euros, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import type { Rate } from '../interest/interest.rules.js';
import { positiveCents } from '../pool/source.decisions.js';
import type { Loan } from './loan.rules.js';
import type { RepaymentRefusal } from './repayment.refusals.js';

export const REPAYMENTS = 'repayments@1';

export type Wanted = Readonly<{ dueOn: string; principal: MoneyJson }>;

/** Refuses instalments that do not follow each other, or of which the first falls due before a day. */
export const requireInOrder = (instalments: readonly Wanted[], notBefore: string): void => {
  const days = instalments.map(({ dueOn }) => dueOn);
  const inOrder = days.every((day, index) => (index === 0 ? day >= notBefore : days[index - 1]! < day));
  if (days.length > 0 && inOrder) return;
  throw new DomainError<RepaymentRefusal>('REPAYMENT_INSTALMENTS_INVALID', {
    ...{ rule: REPAYMENTS, facts: { dueOn: days, notBefore } },
    wouldPassIf: { firstDueOnAtLeast: notBefore },
  });
};

/** Refuses instalments that are not, to the cent, what is owed. */
export const requireWhole = (instalments: readonly Wanted[], owed: Cents): void => {
  const principal = sumCents(instalments.map((one) => positiveCents(one.principal)));
  if (principal === owed) return;
  throw new DomainError<RepaymentRefusal>('REPAYMENT_PRINCIPAL_DIFFERS', {
    ...{ rule: REPAYMENTS, facts: { principal: euros(principal), owed: euros(owed) } },
    wouldPassIf: { principal: euros(owed) },
  });
};

/** Refuses rates of which two begin on one day, or that are not in order. */
export const requireRatesInOrder = (rates: readonly Rate[]): void => {
  const days = rates.map(({ validFrom }) => validFrom);
  const wrong = days.findIndex((day, index) => index > 0 && day <= days[index - 1]!);
  if (wrong < 0) return;
  throw new DomainError<RepaymentRefusal>('REPAYMENT_RATES_INVALID', {
    ...{ rule: REPAYMENTS, facts: { validFrom: days } },
    wouldPassIf: { validFrom: [...new Set(days)].toSorted() },
  });
};

/** What came in of a loan. Refuses a source that is not repayable, and one of which nothing came in. */
export const drawnOf = ({ kind, drawings }: Loan): Cents => {
  if (kind !== 'repayable') {
    throw new DomainError<RepaymentRefusal>('REPAYMENT_SOURCE_NOT_REPAYABLE', {
      ...{ rule: REPAYMENTS, facts: { kind } },
      wouldPassIf: { kind: 'repayable' },
    });
  }
  const drawn = sumCents(drawings.map(({ amount }) => centsOf(amount)));
  if (drawn > 0n) return drawn;
  throw new DomainError<RepaymentRefusal>('REPAYMENT_NOTHING_DRAWN', {
    ...{ rule: REPAYMENTS, facts: { drawn: euros(drawn) } },
    wouldPassIf: { drawnAtLeast: euros(1n) },
  });
};

/** Instalments with their numbers in the schedule. */
export const numbered = (instalments: readonly Wanted[]) =>
  instalments.map(({ dueOn, principal }, index) => ({ number: index + 1, dueOn, principal }));
