import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, type Json } from '@ceriss/kernel';
import { lastDayOfTerm } from '../terms-in-working-days.js';
import type { Achievement, DeclaredLine, JustificationEvent } from './justification.events.js';
import { knownJustification, type Justification, type KnownJustification } from './justification.state.js';

type Delivery = Readonly<{
  document: string;
  auditorReport?: string | undefined;
  lines: DeclaredLine[];
  achievements: Achievement[];
  by: ActorRef;
  today: string;
}>;
export type SubmitJustification = Command<'SubmitJustification', Delivery>;
export type AskJustificationCure = Command<'AskJustificationCure', { defects: string[]; today: string }>;
export type CureJustification = Command<'CureJustification', Delivery>;
export type DeliveryRefusal =
  | 'JUSTIFICATION_NOT_THE_BENEFICIARY'
  | 'JUSTIFICATION_TERM_OVER'
  | 'JUSTIFICATION_NOT_SUBMITTED'
  | 'JUSTIFICATION_ALREADY_SUBMITTED'
  | 'JUSTIFICATION_AUDITOR_REPORT_MISSING'
  | 'JUSTIFICATION_LINES_INVALID';

const requireBeneficiary = ({ beneficiaryId }: KnownJustification, { organisation }: ActorRef): void => {
  if (organisation === beneficiaryId) return;
  const facts = { beneficiaryId, organisation: organisation ?? null };
  throw new DomainError<DeliveryRefusal>('JUSTIFICATION_NOT_THE_BENEFICIARY', {
    facts,
    wouldPassIf: { organisation: beneficiaryId },
  });
};

type Defect = Readonly<{ defect: string; passing: Readonly<Record<string, Json>> }>;

const defectOf = ({ budget }: KnownJustification, lines: readonly DeclaredLine[]): Defect | undefined => {
  const ids = lines.map(({ lineId }) => lineId);
  if (new Set(ids).size !== ids.length) return { defect: 'line-twice', passing: { lineIds: [...new Set(ids)] } };
  if (lines.some(({ amount }) => centsOf(amount) <= 0n)) {
    return { defect: 'amount-not-positive', passing: { amountAtLeast: euros(1n) } };
  }
  const known = budget.map(({ line }) => line);
  if (lines.every(({ budgetLine }) => known.includes(budgetLine))) return undefined;
  return { defect: 'budget-line-unknown', passing: { budgetLineIn: known } };
};

const requireComplete = (known: KnownJustification, { lines, auditorReport }: Delivery): void => {
  const { rules, account } = known;
  if (account === 'full' && rules.auditorReport && auditorReport === undefined) {
    const facts = { granted: known.granted, simplifiedBelow: rules.simplifiedBelow };
    throw new DomainError<DeliveryRefusal>('JUSTIFICATION_AUDITOR_REPORT_MISSING', {
      rule: rules.version,
      facts,
      wouldPassIf: { auditorReport: 'document' },
    });
  }
  const found = defectOf(known, lines);
  if (!found) return;
  const { defect, passing } = found;
  throw new DomainError<DeliveryRefusal>('JUSTIFICATION_LINES_INVALID', { facts: { defect }, wouldPassIf: passing });
};

const inTime = (today: string, until: string): void => {
  if (today <= until) return;
  throw new DomainError<DeliveryRefusal>('JUSTIFICATION_TERM_OVER', {
    facts: { until, today },
    wouldPassIf: { deliveredOnAtMost: until },
  });
};

const contentOf = ({ document, auditorReport, lines, achievements }: Delivery) => ({
  document,
  ...(auditorReport !== undefined && { auditorReport }),
  lines,
  achievements,
});

/** Also after the term, as long as nobody has required it or the term of that is running. */
export const submitJustification = (data: SubmitJustification['data'], state: Justification): JustificationEvent[] => {
  const known = knownJustification(state);
  const { status, awardId, dueOn, respondBy } = known;
  requireBeneficiary(known, data.by);
  if (status !== 'open' && status !== 'required') {
    throw new DomainError<DeliveryRefusal>('JUSTIFICATION_ALREADY_SUBMITTED', {
      facts: { status },
      wouldPassIf: { statusIn: ['open', 'required'] },
    });
  }
  if (respondBy !== undefined) inTime(data.today, respondBy);
  requireComplete(known, data);
  const submitted = { awardId, ...contentOf(data), submittedOn: data.today, late: data.today > dueOn };
  return [{ type: 'financing.justification-submitted', data: submitted }];
};

export const askCure = (
  { defects, today }: AskJustificationCure['data'],
  state: Justification,
): JustificationEvent[] => {
  const { status, awardId, rules } = knownJustification(state);
  if (status === 'curing') return [];
  if (status !== 'submitted') {
    const wouldPassIf = { status: 'submitted' };
    throw new DomainError<DeliveryRefusal>('JUSTIFICATION_NOT_SUBMITTED', { facts: { status }, wouldPassIf });
  }
  const cureBy = lastDayOfTerm(today, rules.cureWithin);
  return [{ type: 'financing.justification-cure-asked', data: { awardId, defects, cureBy } }];
};

export const cureJustification = (data: CureJustification['data'], state: Justification): JustificationEvent[] => {
  const known = knownJustification(state);
  const { status, awardId, cureBy } = known;
  requireBeneficiary(known, data.by);
  if (status !== 'curing' || cureBy === undefined) {
    const wouldPassIf = { status: 'curing' };
    throw new DomainError<DeliveryRefusal>('JUSTIFICATION_NOT_SUBMITTED', { facts: { status }, wouldPassIf });
  }
  inTime(data.today, cureBy);
  requireComplete(known, data);
  return [{ type: 'financing.justification-cured', data: { awardId, ...contentOf(data), curedOn: data.today } }];
};
