import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { AwardEvent } from './award.events.js';
import { knownAward, type Award, type DueInstalment, type KnownAward, type Payment } from './award.state.js';
import { endToEndIdOf } from './instalments.rules.js';

type OfInstalment = Readonly<{ instalment: number; by: ActorRef }>;
export type RequestPayment = Command<'RequestPayment', OfInstalment>;
export type ApprovePayment = Command<'ApprovePayment', OfInstalment>;
export type OrderPayment = Command<'OrderPayment', OfInstalment & { orderedOn: string }>;
/** The bank has paid. */
export type RecordPayment = Command<
  'RecordPayment',
  OfInstalment & { bankReference: string; executedOn: string; today: string }
>;
export type PaymentRefusal =
  | 'AWARD_NOT_ACCEPTED'
  | 'INSTALMENT_NOT_FOUND'
  | 'INSTALMENT_CONDITIONS_OPEN'
  | 'PAYMENT_NOT_REQUESTED'
  | 'PAYMENT_NOT_ORDERED'
  | 'PAYMENT_DUTIES_NOT_SEPARATED'
  | 'PAYMENT_APPROVER_ROLE_MISSING'
  | 'PAYMENT_APPROVALS_MISSING'
  | 'PAYMENT_ALREADY_EXECUTED'
  | 'PAYMENT_DATE_IN_FUTURE';

const DUTIES = 'separation-of-duties@1';

const instalmentOf = (award: KnownAward, number: number): DueInstalment => {
  const { awardId, status, instalments } = award;
  const found = instalments.find((one) => one.number === number);
  if (!found) throw new DomainError<PaymentRefusal>('INSTALMENT_NOT_FOUND', { facts: { awardId, instalment: number } });
  if (status !== 'accepted')
    throw new DomainError<PaymentRefusal>('AWARD_NOT_ACCEPTED', { facts: { awardId, status } });
  return found;
};

const requested = ({ number, payment }: DueInstalment): Payment => {
  if (payment) return payment;
  throw new DomainError<PaymentRefusal>('PAYMENT_NOT_REQUESTED', { facts: { instalment: number } });
};

type Duty = 'requester' | 'approver';

const requireNot = (duty: Duty, held: boolean, wanted: 'approver' | 'payer'): void => {
  if (!held) return;
  throw new DomainError<PaymentRefusal>('PAYMENT_DUTIES_NOT_SEPARATED', {
    rule: DUTIES,
    facts: { already: duty, wanted },
  });
};

const requirePayer = ({ requestedBy, approvedBy }: Payment, { subject }: ActorRef): void => {
  requireNot('requester', requestedBy === subject, 'payer');
  requireNot('approver', approvedBy.includes(subject), 'payer');
};

export const requestPayment = ({ instalment, by }: RequestPayment['data'], state: Award): AwardEvent[] => {
  const award = knownAward(state);
  const { amount, open, payment } = instalmentOf(award, instalment);
  if (payment) return [];
  if (open.length > 0)
    throw new DomainError<PaymentRefusal>('INSTALMENT_CONDITIONS_OPEN', { facts: { instalment, open } });
  const { awardId } = award;
  return [{ type: 'financing.payment-requested', data: { awardId, instalment, amount, requestedBy: by.subject } }];
};

export const approvePayment = ({ instalment, by }: ApprovePayment['data'], state: Award): AwardEvent[] => {
  const award = knownAward(state);
  const { requestedBy, approvedBy, stage } = requested(instalmentOf(award, instalment));
  const { approverRoles, version } = award.paymentRules;
  requireNot('requester', requestedBy === by.subject, 'approver');
  if (!approverRoles.includes(by.role)) {
    const facts = { role: by.role, roles: approverRoles };
    throw new DomainError<PaymentRefusal>('PAYMENT_APPROVER_ROLE_MISSING', { rule: version, facts });
  }
  if (stage !== 'requested' || approvedBy.includes(by.subject)) return [];
  const { awardId } = award;
  return [{ type: 'financing.payment-approved', data: { awardId, instalment, approvedBy: by.subject, role: by.role } }];
};

export const orderPayment = ({ instalment, by, orderedOn }: OrderPayment['data'], state: Award): AwardEvent[] => {
  const award = knownAward(state);
  const due = instalmentOf(award, instalment);
  const payment = requested(due);
  if (payment.stage !== 'requested') return [];
  const { approvalsRequired, version } = award.paymentRules;
  const approvals = payment.approvedBy.length;
  if (approvals < approvalsRequired) {
    const facts = { approvals, needed: approvalsRequired };
    throw new DomainError<PaymentRefusal>('PAYMENT_APPROVALS_MISSING', { rule: version, facts });
  }
  requirePayer(payment, by);
  const { awardId, beneficiaryId } = award;
  const endToEndId = endToEndIdOf(awardId, instalment);
  const ordered = {
    awardId,
    instalment,
    beneficiaryId,
    amount: due.amount,
    endToEndId,
    orderedBy: by.subject,
    orderedOn,
  };
  return [{ type: 'financing.payment-ordered', data: ordered }];
};

export const recordPayment = (data: RecordPayment['data'], state: Award): AwardEvent[] => {
  const { instalment, by, bankReference, executedOn, today } = data;
  const award = knownAward(state);
  const due = instalmentOf(award, instalment);
  const payment = requested(due);
  if (payment.stage === 'executed') {
    if (payment.bankReference === bankReference) return [];
    throw new DomainError<PaymentRefusal>('PAYMENT_ALREADY_EXECUTED', { facts: { instalment } });
  }
  if (payment.stage !== 'ordered')
    throw new DomainError<PaymentRefusal>('PAYMENT_NOT_ORDERED', { facts: { instalment } });
  requirePayer(payment, by);
  if (executedOn > today) {
    throw new DomainError<PaymentRefusal>('PAYMENT_DATE_IN_FUTURE', { facts: { executedOn, today } });
  }
  const { awardId, beneficiaryId } = award;
  const endToEndId = endToEndIdOf(awardId, instalment);
  const executed = { awardId, instalment, beneficiaryId, amount: due.amount, endToEndId, bankReference, executedOn };
  return [{ type: 'financing.payment-executed', data: executed }];
};
