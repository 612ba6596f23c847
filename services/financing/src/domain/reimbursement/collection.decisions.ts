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
const refusal = (code: CollectionRefusal, facts: Facts, wouldPassIf?: Facts) =>
  new DomainError<CollectionRefusal>(code, {
    facts: facts as never,
    ...(wouldPassIf && { wouldPassIf: wouldPassIf as never }),
  });

const agreed = (state: Reimbursement): KnownReimbursement => {
  const known = knownReimbursement(state);
  if (known.status !== 'agreed') throw refusal('REIMBURSEMENT_NOT_AGREED', { status: known.status });
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
  if (cents <= 0n || receivedOn > today) throw refusal('REIMBURSEMENT_RECEIPT_INVALID', { amount, receivedOn, today });
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

const planDefect = (known: KnownReimbursement, { plan, today }: DeferReimbursement['data']): string | undefined => {
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
  if (defect) throw refusal('REIMBURSEMENT_PLAN_INVALID', { defect, outstanding: euros(openCents(known)) });
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
  if (known.pending) throw refusal('REIMBURSEMENT_OFFSET_PENDING', { instalment: known.pending.instalment });
  const [open, most] = [openCents(known), centsOf(payable)];
  const cents = open < most ? open : most;
  if (cents <= 0n) throw refusal('REIMBURSEMENT_NOTHING_TO_OFFSET', { instalment, payable, outstanding: euros(open) });
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
    throw refusal('REIMBURSEMENT_NOT_OVERDUE', { payBy: known.payBy!, today, plan: known.plan.length });
  }
  const handedOver = { ...idsOf(known), handedOverOn: today, to, outstanding: euros(openCents(known)) };
  return [{ type: 'financing.reimbursement-handed-over', data: handedOver }];
};
