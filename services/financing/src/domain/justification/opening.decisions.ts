import type { Command } from '@ceriss/event-sourcing';
import { addDays } from '@ceriss/spain';
import { centsOf, DomainError, euros, Fraction } from '@ceriss/kernel';
import { knownAward, type Award } from '../award/award.state.js';
import { daysBetween, monthsAfterEnd } from '../calendar-terms.js';
import { lastDayOfTerm, workingDayFrom } from '../terms-in-working-days.js';
import type { BudgetLine, JustificationEvent, JustificationRules, Target } from './justification.events.js';
import { knownJustification, type Justification } from './justification.state.js';

export type OpenJustification = Command<
  'OpenJustification',
  { award: Award; endsOn: string; budget: BudgetLine[]; targets: Target[]; rules: JustificationRules }
>;
export type ExtendJustification = Command<'ExtendJustification', { dueOn: string; reason: string; today: string }>;
/** The term is over and nothing has come: it is asked for once more. */
export type RequireJustification = Command<'RequireJustification', { today: string }>;
export type OpeningRefusal =
  | 'JUSTIFICATION_AWARD_NOT_ACCEPTED'
  | 'JUSTIFICATION_BUDGET_INVALID'
  | 'JUSTIFICATION_NOT_OPEN'
  | 'JUSTIFICATION_EXTENSION_LATE'
  | 'JUSTIFICATION_EXTENSION_TOO_LONG'
  | 'JUSTIFICATION_TERM_RUNNING';

const requireBudget = (budget: readonly BudgetLine[], targets: readonly Target[]): void => {
  const names = budget.map(({ line }) => line);
  const indicators = targets.map(({ indicator }) => indicator);
  const twice = names.length !== new Set(names).size || indicators.length !== new Set(indicators).size;
  if (!twice && budget.length > 0 && budget.every(({ amount }) => centsOf(amount) > 0n)) return;
  throw new DomainError<OpeningRefusal>('JUSTIFICATION_BUDGET_INVALID', {
    facts: { lines: names, indicators },
    wouldPassIf: {
      ...{ linesAtLeast: 1, amountAtLeast: euros(1n) },
      ...{ eachLineAtMost: 1, eachIndicatorAtMost: 1 },
    },
  });
};

export const openJustification = (data: OpenJustification['data'], state: Justification): JustificationEvent[] => {
  if (state.status !== 'none') return [];
  const { status, awardId, beneficiaryId, amount: granted } = knownAward(data.award);
  const { endsOn, budget, targets, rules } = data;
  if (status !== 'accepted') {
    throw new DomainError<OpeningRefusal>('JUSTIFICATION_AWARD_NOT_ACCEPTED', {
      facts: { awardId, status },
      wouldPassIf: { status: 'accepted' },
    });
  }
  requireBudget(budget, targets);
  const account = centsOf(granted) < centsOf(rules.simplifiedBelow) ? 'simplified' : 'full';
  // A term that ends on a day that does not count is prolonged to the first one that does.
  const dueOn = workingDayFrom(monthsAfterEnd(endsOn, rules.dueMonths));
  const parties = { awardId, beneficiaryId, granted };
  return [
    { type: 'financing.justification-opened', data: { ...parties, endsOn, dueOn, account, budget, targets, rules } },
  ];
};

export const extendJustification = (data: ExtendJustification['data'], state: Justification): JustificationEvent[] => {
  const { status, awardId, endsOn, dueOn, rules } = knownJustification(state);
  if (status !== 'open') {
    const wouldPassIf = { status: 'open' };
    throw new DomainError<OpeningRefusal>('JUSTIFICATION_NOT_OPEN', { facts: { status }, wouldPassIf });
  }
  if (data.dueOn === dueOn) return [];
  if (data.today > dueOn) {
    throw new DomainError<OpeningRefusal>('JUSTIFICATION_EXTENSION_LATE', {
      rule: rules.version,
      facts: { dueOn, today: data.today },
      wouldPassIf: { askedOnAtMost: dueOn },
    });
  }
  const original = workingDayFrom(monthsAfterEnd(endsOn, rules.dueMonths));
  const most = Fraction.parse(rules.extensionAtMost).times(new Fraction(daysBetween(endsOn, original)));
  const latest = addDays(original, Number(most.numerator / most.denominator));
  if (data.dueOn > latest || data.dueOn < dueOn) {
    throw new DomainError<OpeningRefusal>('JUSTIFICATION_EXTENSION_TOO_LONG', {
      rule: rules.version,
      facts: { dueOn, asked: data.dueOn, latest },
      wouldPassIf: { dueOnAtLeast: dueOn, dueOnAtMost: latest },
    });
  }
  const { dueOn: until, reason, today: grantedOn } = data;
  return [{ type: 'financing.justification-extended', data: { awardId, dueOn: until, grantedOn, reason } }];
};

export const requireJustification = (
  { today }: RequireJustification['data'],
  state: Justification,
): JustificationEvent[] => {
  const { status, awardId, dueOn, rules } = knownJustification(state);
  if (status !== 'open') return [];
  if (today <= dueOn) {
    throw new DomainError<OpeningRefusal>('JUSTIFICATION_TERM_RUNNING', {
      facts: { until: dueOn, today },
      wouldPassIf: { dayAfter: dueOn },
    });
  }
  const respondBy = lastDayOfTerm(today, rules.requiredWithin);
  return [{ type: 'financing.justification-required', data: { awardId, requiredOn: today, respondBy } }];
};
