import { centsOf, DomainError, euros, type Cents } from '@ceriss/kernel';
import type { CostRules, InvoiceDocument, Period } from './invoice.events.js';

export type EligibleCostRefusal = 'INVOICE_AMOUNTS_INVALID' | 'EXPENSE_IN_FUTURE' | 'EXPENSE_OUTSIDE_PERIOD';

type Amounts = Pick<InvoiceDocument, 'net' | 'vat' | 'vatRecoverable'>;

/** What of a document is eligible: tax that its payer gets back is not a cost, unless the rules of the call say otherwise. */
export const eligibleOf = ({ net, vat, vatRecoverable }: Amounts, rules: CostRules): Cents =>
  centsOf(net) + (vatRecoverable && !rules.recoverableVatEligible ? 0n : centsOf(vat));

/** Refuses a document of nothing, and negative tax. */
export const requireAmounts = ({ net, vat }: Amounts): void => {
  if (centsOf(net) > 0n && centsOf(vat) >= 0n) return;
  throw new DomainError<EligibleCostRefusal>('INVOICE_AMOUNTS_INVALID', {
    facts: { net, vat },
    wouldPassIf: { netAtLeast: euros(1n), vatAtLeast: euros(0n) },
  });
};

/** Refuses what has not happened yet, and costs incurred before the first or after the last eligible day; both days are eligible. */
export const requireEligibleDay = (
  { issuedOn, incurredOn }: Readonly<{ issuedOn: string; incurredOn: string }>,
  period: Period | null,
  today: string,
): void => {
  if (issuedOn > today || incurredOn > today) {
    throw new DomainError<EligibleCostRefusal>('EXPENSE_IN_FUTURE', {
      facts: { issuedOn, incurredOn, today },
      wouldPassIf: { issuedOnAtMost: today, incurredOnAtMost: today },
    });
  }
  if (!period || (period.from <= incurredOn && incurredOn <= period.to)) return;
  throw new DomainError<EligibleCostRefusal>('EXPENSE_OUTSIDE_PERIOD', {
    rule: 'eligible-period@1',
    facts: { incurredOn, ...period },
    wouldPassIf: { incurredFrom: period.from, incurredTo: period.to },
  });
};
