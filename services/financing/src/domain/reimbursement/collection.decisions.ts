import type { Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import { exactInterest, roundedHalfUp, segmentsOf, type Rate } from '../interest/interest.rules.js';
import type { ReimbursementEvent } from './reimbursement.events.js';
import { knownReimbursement, openCents, type KnownReimbursement, type Reimbursement } from './reimbursement.state.js';

export type RecordReceipt = Command<
  'RecordReceipt',
  { amount: MoneyJson; receivedOn: string; bankReference: string; today: string }
>;
export type DeferReimbursement = Command<
  'DeferReimbursement',
  { plan: readonly { dueOn: string; amount: MoneyJson }[]; rates: readonly Rate[]; today: string }
>;
export type OrderOffset = Command<
  'OrderOffset',
  { offsetId: string; instalment: number; payable: MoneyJson; today: string }
>;
/** The award says whether it could withhold the amount. */
export type FinishOffset = Command<
  'FinishOffset',
  { offsetId: string; today: string; refusedBecause?: string | undefined }
>;
export type HandOver = Command<'HandOver', { to: string; today: string }>;
export type CollectionRefusal =
  | 'REIMBURSEMENT_NOT_AGREED'
  | 'REIMBURSEMENT_OVERPAID'
  | 'REIMBURSEMENT_RECEIPT_INVALID'
  | 'REIMBURSEMENT_PLAN_INVALID'
  | 'REIMBURSEMENT_NOTHING_TO_OFFSET'
  | 'REIMBURSEMENT_OFFSET_PENDING'
  | 'REIMBURSEMENT_NOT_OVERDUE';

type Facts = Record<string, string | number | null | object>;
const refusal = (code: CollectionRefusal, facts: Facts, wouldPassIf: Facts) =>
  new DomainError<CollectionRefusal>(code, { facts: facts as never, wouldPassIf: wouldPassIf as never });

const agreed = (state: Reimbursement): KnownReimbursement => {
  const known = knownReimbursement(state);
  const { status } = known;
  if (status !== 'agreed') throw refusal('REIMBURSEMENT_NOT_AGREED', { status }, { status: 'agreed' });
  return known;
};

const idsOf = ({ reimbursementId, awardId, beneficiaryId }: KnownReimbursement) => ({
  reimbursementId,
  awardId,
  beneficiaryId,
});

const settledWhen = (known: KnownReimbursement, cleared: Cents, settledOn: string): ReimbursementEvent[] =>
  cleared < known.total ? [] : [{ type: 'financing.reimbursement-settled', data: { ...idsOf(known), settledOn } }];

export const recordReceipt = (data: RecordReceipt['data'], state: Reimbursement): ReimbursementEvent[] => {
  const { amount, receivedOn, bankReference, today } = data;
  if (knownReimbursement(state).receipts.includes(bankReference)) return [];
  const known = agreed(state);
  const cents = centsOf(amount);
  if (cents <= 0n || receivedOn > today) {
    const limits = { amountAtLeast: euros(1n), receivedOnAtMost: today };
    throw refusal('REIMBURSEMENT_RECEIPT_INVALID', { amount, receivedOn, today }, limits);
  }
  const open = openCents(known);
  if (cents > open) {
    throw refusal('REIMBURSEMENT_OVERPAID', { amount, outstanding: euros(open) }, { amountAtMost: euros(open) });
  }
  const received = { ...idsOf(known), amount, receivedOn, bankReference };
  return [
    { type: 'financing.reimbursement-received', data: received },
    ...settledWhen(known, known.cleared + cents, receivedOn),
  ];
};

type PlanDefect = 'already-deferred-or-offset' | 'amount-not-positive' | 'days-not-in-order' | 'sum-not-what-is-owed';
/* What a plan would have to be like, by what is wrong with it. */
const PLAN_FIT: Readonly<Record<PlanDefect, (outstanding: MoneyJson, today: string) => Facts>> = {
  'already-deferred-or-offset': () => ({ plan: 'none-yet', pendingOffset: null }),
  'amount-not-positive': () => ({ partsAtLeast: 1, amountAtLeast: euros(1n) }),
  'days-not-in-order': (_, today) => ({ firstDueOnAfter: today, dueOn: 'ascending' }),
  'sum-not-what-is-owed': (outstanding) => ({ total: outstanding }),
};

const planDefect = (known: KnownReimbursement, { plan, today }: DeferReimbursement['data']): PlanDefect | undefined => {
  if (known.plan.length > 0 || known.pending) return 'already-deferred-or-offset';
  const amounts = plan.map(({ amount }) => centsOf(amount));
  if (plan.length === 0 || amounts.some((cents) => cents <= 0n)) return 'amount-not-positive';
  if (plan.some(({ dueOn }, index) => dueOn <= (plan[index - 1]?.dueOn ?? today))) return 'days-not-in-order';
  return sumCents(amounts) === openCents(known) ? undefined : 'sum-not-what-is-owed';
};

/** Each part bears interest from the day it should have been paid to the day it will be; each is rounded, being paid by itself. */
export const deferReimbursement = (data: DeferReimbursement['data'], state: Reimbursement): ReimbursementEvent[] => {
  const known = agreed(state);
  const defect = planDefect(known, data);
  if (defect) {
    const outstanding = euros(openCents(known));
    throw refusal('REIMBURSEMENT_PLAN_INVALID', { defect, outstanding }, PLAN_FIT[defect](outstanding, data.today));
  }
  const from = known.payBy!;
  const plan = data.plan.map(({ dueOn, amount }) => {
    const segments = segmentsOf(from, dueOn, data.rates, known.rules.dayCount);
    return { dueOn, principal: amount, interest: euros(roundedHalfUp(exactInterest(centsOf(amount), segments))) };
  });
  const interest = euros(sumCents(plan.map((one) => centsOf(one.interest))));
  const { poolId } = known;
  const deferred = { ...idsOf(known), poolId, deferredOn: data.today, interest, plan };
  return [{ type: 'financing.reimbursement-deferred', data: deferred }];
};

/** Sets an amount aside to be withheld from an instalment: never more than is owed, never more than is payable. */
export const orderOffset = (data: OrderOffset['data'], state: Reimbursement): ReimbursementEvent[] => {
  const before = knownReimbursement(state);
  const { offsetId, instalment, payable, today: orderedOn } = data;
  if (before.finishedOffsets.includes(offsetId) || before.pending?.offsetId === offsetId) return [];
  const known = agreed(state);
  if (known.pending) {
    const { instalment: of } = known.pending;
    throw refusal('REIMBURSEMENT_OFFSET_PENDING', { instalment: of }, { pendingOffset: null });
  }
  const [open, most] = [openCents(known), centsOf(payable)];
  const cents = open < most ? open : most;
  if (cents <= 0n) {
    const facts = { instalment, payable, outstanding: euros(open) };
    const least = { payableAtLeast: euros(1n), outstandingAtLeast: euros(1n) };
    throw refusal('REIMBURSEMENT_NOTHING_TO_OFFSET', facts, least);
  }
  const ordered = { ...idsOf(known), offsetId, instalment, amount: euros(cents), orderedOn };
  return [{ type: 'financing.reimbursement-offset-ordered', data: ordered }];
};

export const finishOffset = (data: FinishOffset['data'], state: Reimbursement): ReimbursementEvent[] => {
  const known = knownReimbursement(state);
  const { pending } = known;
  if (!pending || pending.offsetId !== data.offsetId) return [];
  const { offsetId, instalment } = pending;
  const offset = { ...idsOf(known), offsetId, instalment, amount: euros(pending.amount) };
  if (data.refusedBecause !== undefined) {
    const because = data.refusedBecause;
    return [{ type: 'financing.reimbursement-offset-released', data: { ...offset, because } }];
  }
  return [
    { type: 'financing.reimbursement-offset-made', data: { ...offset, madeOn: data.today } },
    ...settledWhen(known, known.cleared + pending.amount, data.today),
  ];
};

/** What should have come by the end of a day: all of it after the term, or the parts of a plan. */
const dueBy = ({ plan, payBy, total }: KnownReimbursement, day: string): Cents => {
  if (plan.length === 0) return payBy! < day ? total : 0n;
  const later = plan.filter(({ dueOn }) => dueOn >= day);
  return total - sumCents(later.map(({ amount }) => amount));
};

export const handOver = ({ to, today }: HandOver['data'], state: Reimbursement): ReimbursementEvent[] => {
  const known = agreed(state);
  if (known.handedOver) return [];
  const overdue = dueBy(known, today) - known.cleared;
  if (overdue <= 0n || known.pending) {
    const { payBy, plan } = known;
    const next = plan.map(({ dueOn }) => dueOn).find((dueOn) => dueOn >= today);
    const facts = { payBy: payBy!, today, plan: plan.length };
    throw refusal('REIMBURSEMENT_NOT_OVERDUE', facts, { dayAfter: next ?? payBy!, pendingOffset: null });
  }
  const handedOver = { ...idsOf(known), handedOverOn: today, to, outstanding: euros(openCents(known)) };
  return [{ type: 'financing.reimbursement-handed-over', data: handedOver }];
};
