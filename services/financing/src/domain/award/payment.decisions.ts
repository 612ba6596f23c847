import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros } from '@ceriss/kernel';
import { requirePower } from '../powers/powers.rules.js';
import type { ApprovalRules, AwardEvent } from './award.events.js';
import { knownAward, type Award, type DueInstalment, type KnownAward, type Payment } from './award.state.js';
import { endToEndIdOf } from './instalments.rules.js';
import { instalmentOf, requested, type InstalmentOfRefusal } from './instalment-of.js';

type OfInstalment = Readonly<{ instalment: number; by: ActorRef }>;
/** The rules of the day are kept with the request; without any, those of the award hold. */
export type RequestPayment = Command<'RequestPayment', OfInstalment & { rules: ApprovalRules | null }>;
export type ApprovePayment = Command<'ApprovePayment', OfInstalment>;
export type OrderPayment = Command<'OrderPayment', OfInstalment & { orderedOn: string }>;
/** The bank has paid. */
export type RecordPayment = Command<
  'RecordPayment',
  OfInstalment & {
    bankReference: string;
    executedOn: string;
    today: string;
    /** The bank's statement says so: of which account, and under which id. Absent when a person records it. */
    statement?: Readonly<{ bankAccount: string; endToEndId: string }>;
    /** A batch for the bank holds the order, or has taken it there. */
    inBatch?: boolean;
  }
>;
export type PaymentRefusal =
  | InstalmentOfRefusal
  | 'INSTALMENT_CONDITIONS_OPEN'
  | 'INSTALMENT_GUARANTEE_MISSING'
  | 'INSTALMENT_NOTHING_LEFT'
  | 'PAYMENT_NOT_ORDERED'
  | 'PAYMENT_DUTIES_NOT_SEPARATED'
  | 'PAYMENT_APPROVER_ROLE_MISSING'
  | 'PAYMENT_APPROVALS_MISSING'
  | 'PAYMENT_ALREADY_EXECUTED'
  | 'PAYMENT_DATE_IN_FUTURE'
  | 'PAYMENT_AWAITS_STATEMENT';

const DUTIES = 'separation-of-duties@1';

type Duty = 'requester' | 'approver';

const requireNot = (duty: Duty, held: boolean, wanted: 'approver' | 'payer'): void => {
  if (!held) return;
  throw new DomainError<PaymentRefusal>('PAYMENT_DUTIES_NOT_SEPARATED', {
    rule: DUTIES,
    facts: { already: duty, wanted },
    wouldPassIf: { personOtherThan: duty },
  });
};

const requirePayer = ({ requestedBy, approvedBy }: Payment, { subject }: ActorRef): void => {
  requireNot('requester', requestedBy === subject, 'payer');
  requireNot('approver', approvedBy.includes(subject), 'payer');
};

type Payable = Pick<DueInstalment, 'amount' | 'open'> & {
  instalment: number;
  guarantee: DueInstalment['guarantee'] | undefined;
};
const requirePayable = ({ instalment, amount, open, guarantee }: Payable): void => {
  if (open.length > 0) {
    const wouldPassIf = { fulfilled: open };
    throw new DomainError<PaymentRefusal>('INSTALMENT_CONDITIONS_OPEN', { facts: { instalment, open }, wouldPassIf });
  }
  if (guarantee?.lodged === false) {
    throw new DomainError<PaymentRefusal>('INSTALMENT_GUARANTEE_MISSING', {
      facts: { instalment, guarantee: guarantee.amount },
      wouldPassIf: { lodgedAtLeast: guarantee.amount },
    });
  }
  // All of it was set off, renounced or lost: there is nothing that a bank could pay.
  if (centsOf(amount) > 0n) return;
  const wouldPassIf = { amountAtLeast: euros(1n) };
  throw new DomainError<PaymentRefusal>('INSTALMENT_NOTHING_LEFT', { facts: { instalment }, wouldPassIf });
};

export const requestPayment = ({ instalment, by, rules }: RequestPayment['data'], state: Award): AwardEvent[] => {
  const award = knownAward(state);
  const { amount, open, payment, guarantee } = instalmentOf(award, instalment);
  if (payment) return [];
  requirePayable({ instalment, amount, open, guarantee });
  const { awardId } = award;
  return [
    { type: 'financing.payment-requested', data: { awardId, instalment, amount, requestedBy: by.subject, rules } },
  ];
};

export const approvePayment = ({ instalment, by }: ApprovePayment['data'], state: Award): AwardEvent[] => {
  const award = knownAward(state);
  const payment = requested(instalmentOf(award, instalment));
  const { requestedBy, approvedBy, stage } = payment;
  const { approverRoles, version } = rulesOf(award, payment);
  requireNot('requester', requestedBy === by.subject, 'approver');
  if (!approverRoles.includes(by.role)) {
    const facts = { role: by.role, roles: approverRoles };
    const wouldPassIf = { roleIn: approverRoles };
    throw new DomainError<PaymentRefusal>('PAYMENT_APPROVER_ROLE_MISSING', { rule: version, facts, wouldPassIf });
  }
  if (stage !== 'requested' || approvedBy.includes(by.subject)) return [];
  const { awardId } = award;
  return [{ type: 'financing.payment-approved', data: { awardId, instalment, approvedBy: by.subject, role: by.role } }];
};

const rulesOf = ({ paymentRules }: KnownAward, { rules }: Payment): ApprovalRules =>
  rules ?? { ...paymentRules, atLeast: [] };

const requireApprovals = ({ approvedBy, approvedAs }: Payment, rules: ApprovalRules): void => {
  const { approvalsRequired, atLeast, version } = rules;
  const missing = atLeast.filter(({ role, approvals }) => approvedAs.filter((one) => one === role).length < approvals);
  if (approvedBy.length >= approvalsRequired && missing.length === 0) return;
  throw new DomainError<PaymentRefusal>('PAYMENT_APPROVALS_MISSING', {
    rule: version,
    facts: { approvals: approvedBy.length, needed: approvalsRequired, missing },
    wouldPassIf: { approvalsAtLeast: approvalsRequired, byRole: atLeast },
  });
};

export const orderPayment = ({ instalment, by, orderedOn }: OrderPayment['data'], state: Award): AwardEvent[] => {
  const award = knownAward(state);
  const due = instalmentOf(award, instalment);
  const payment = requested(due);
  if (payment.stage !== 'requested') return [];
  requirePower('payingAgent', award.parties, by);
  requireApprovals(payment, rulesOf(award, payment));
  requirePayer(payment, by);
  const { awardId, beneficiaryId } = award;
  const endToEndId = endToEndIdOf(awardId, instalment, due.attempts + 1);
  const parties = { awardId, instalment, beneficiaryId, amount: due.amount, endToEndId };
  return [{ type: 'financing.payment-ordered', data: { ...parties, orderedBy: by.subject, orderedOn } }];
};

const requireOrdered = ({ parties }: KnownAward, payment: Payment, data: RecordPayment['data']): string => {
  const { instalment, statement, executedOn, today, inBatch, by } = data;
  if (payment.stage !== 'ordered' || payment.endToEndId === undefined)
    throw new DomainError<PaymentRefusal>('PAYMENT_NOT_ORDERED', {
      facts: { instalment },
      wouldPassIf: { paymentStage: 'ordered' },
    });
  if (!statement && inBatch) {
    const wouldPassIf = { toldBy: 'statement' };
    throw new DomainError<PaymentRefusal>('PAYMENT_AWAITS_STATEMENT', { facts: { instalment }, wouldPassIf });
  }
  // What the bank says needs nobody's power; what a person says of a payment is the paying agent's to say.
  if (!statement) requirePower('payingAgent', parties, by);
  requirePayer(payment, by);
  if (executedOn > today && !statement) {
    const wouldPassIf = { executedOnAtMost: today };
    throw new DomainError<PaymentRefusal>('PAYMENT_DATE_IN_FUTURE', { facts: { executedOn, today }, wouldPassIf });
  }
  return payment.endToEndId;
};

const executedAlready = (instalment: number, { bankReference = '' }: Payment) =>
  new DomainError<PaymentRefusal>('PAYMENT_ALREADY_EXECUTED', {
    facts: { instalment },
    wouldPassIf: { bankReference },
  });

export const recordPayment = (data: RecordPayment['data'], state: Award): AwardEvent[] => {
  const { instalment, bankReference, executedOn, statement } = data;
  const award = knownAward(state);
  const due = instalmentOf(award, instalment);
  const payment = requested(due);
  // What a statement tells again, or of an attempt that is over, has had its effect.
  if (statement && (payment.endToEndId !== statement.endToEndId || payment.stage === 'executed')) return [];
  if (payment.stage === 'executed') {
    if (payment.bankReference === bankReference) return [];
    throw executedAlready(instalment, payment);
  }
  const endToEndId = requireOrdered(award, payment, data);
  const { awardId, beneficiaryId } = award;
  const executed = { awardId, instalment, beneficiaryId, amount: due.amount, endToEndId, bankReference, executedOn };
  return [{ type: 'financing.payment-executed', data: { ...executed, bankAccount: statement?.bankAccount ?? null } }];
};
