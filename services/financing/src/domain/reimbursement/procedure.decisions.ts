import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, Fraction, sumCents, type MoneyJson } from '@ceriss/kernel';
import { addDays } from '@ceriss/spain';
import { exactInterest, roundedHalfUp, segmentsOf, type Rate } from '../interest/interest.rules.js';
import { requireCompetent } from './competence.rules.js';
import { limitOf, requireUsable, type LimitationRefusal } from './limitation.rules.js';
import type { Competent, OpeningRefusal } from './opening.decisions.js';
import type { closings, Item, OpenedReimbursement, ReimbursementEvent } from './reimbursement.events.js';
import { knownReimbursement, openCents, type KnownReimbursement, type Reimbursement } from './reimbursement.state.js';

/** It was admitted among those of its award. */
export type OpenReimbursement = Command<'OpenReimbursement', OpenedReimbursement>;
export type AllegeAgainstReimbursement = Command<
  'AllegeAgainstReimbursement',
  { document: string; by: ActorRef; today: string }
>;
/** `upheld` are the amounts that remain after what was alleged; all of them when absent. */
export type AgreeReimbursement = Command<
  'AgreeReimbursement',
  Competent & {
    rates: readonly Rate[];
    remaining?: readonly { instalment: number; amount: MoneyJson }[] | undefined;
    answer?: string | undefined;
  }
>;
export type CloseReimbursement = Command<'CloseReimbursement', Competent & { reason: (typeof closings)[number] }>;
export type InterruptLimitation = Command<'InterruptLimitation', { act: string; today: string }>;
export type ProcedureRefusal =
  | OpeningRefusal
  | LimitationRefusal
  | 'REIMBURSEMENT_NOT_TIME_BARRED'
  | 'REIMBURSEMENT_NOT_THE_BENEFICIARY'
  | 'REIMBURSEMENT_HEARING_OVER'
  | 'REIMBURSEMENT_HEARING_RUNNING'
  | 'REIMBURSEMENT_ALLEGATIONS_UNANSWERED'
  | 'REIMBURSEMENT_EXCEEDS_OPENED'
  | 'REIMBURSEMENT_NOT_OPEN';

type Told = Record<string, string | number | null | object>;
const refusal = (code: ProcedureRefusal, facts: Told, wouldPassIf: Told, rule?: string) =>
  new DomainError<ProcedureRefusal>(code, {
    facts: facts as never,
    wouldPassIf: wouldPassIf as never,
    ...(rule !== undefined && { rule }),
  });

const idsOf = ({ reimbursementId, awardId, beneficiaryId }: KnownReimbursement) => ({
  reimbursementId,
  awardId,
  beneficiaryId,
});

const requireOpened = ({ status }: KnownReimbursement): void => {
  if (status !== 'opened') throw refusal('REIMBURSEMENT_NOT_OPEN', { status }, { status: 'opened' });
};

/** What was decided when it was admitted. */
export const openReimbursement = (data: OpenReimbursement['data'], state: Reimbursement): ReimbursementEvent[] =>
  state.status === 'none' ? [{ type: 'financing.reimbursement-opened', data }] : [];

export const allege = (data: AllegeAgainstReimbursement['data'], state: Reimbursement): ReimbursementEvent[] => {
  const known = knownReimbursement(state);
  const { beneficiaryId, hearingEndsOn, alleged } = known;
  requireOpened(known);
  if (data.by.organisation !== beneficiaryId) {
    throw refusal('REIMBURSEMENT_NOT_THE_BENEFICIARY', { beneficiaryId }, { organisation: beneficiaryId });
  }
  if (data.today > hearingEndsOn) {
    const facts = { until: hearingEndsOn, today: data.today };
    throw refusal('REIMBURSEMENT_HEARING_OVER', facts, { allegedOnAtMost: hearingEndsOn });
  }
  if (alleged) return [];
  const { document, today: allegedOn } = data;
  return [{ type: 'financing.reimbursement-alleged', data: { ...idsOf(known), allegedOn, document } }];
};

const remainingOf = ({ items }: KnownReimbursement, wanted: AgreeReimbursement['data']['remaining']): Item[] => {
  if (wanted === undefined) return [...items];
  for (const { instalment, amount } of wanted) {
    const opened = items.find((one) => one.instalment === instalment);
    const most = opened ? centsOf(opened.amount) : 0n;
    if (centsOf(amount) < 0n || centsOf(amount) > most) {
      const limits = { amountAtLeast: euros(0n), amountAtMost: euros(most) };
      throw refusal('REIMBURSEMENT_EXCEEDS_OPENED', { instalment, amount, opened: euros(most) }, limits);
    }
  }
  return items
    .map((one) => ({
      ...one,
      amount: wanted.find(({ instalment }) => instalment === one.instalment)?.amount ?? euros(0n),
    }))
    .filter(({ amount }) => centsOf(amount) > 0n);
};

const requireHeard = (
  { reimbursementId, hearingEndsOn, alleged }: KnownReimbursement,
  { today, answer }: AgreeReimbursement['data'],
) => {
  if (today <= hearingEndsOn) {
    throw refusal('REIMBURSEMENT_HEARING_RUNNING', { until: hearingEndsOn, today }, { dayAfter: hearingEndsOn });
  }
  if (alleged && answer === undefined) {
    throw refusal('REIMBURSEMENT_ALLEGATIONS_UNANSWERED', { reimbursementId }, { answer: 'document' });
  }
};

/** Interest runs from each payment to the day on which it is agreed; it is rounded once, at the end. */
export const agreeReimbursement = (data: AgreeReimbursement['data'], state: Reimbursement): ReimbursementEvent[] => {
  const known = knownReimbursement(state);
  const { status, rules, limitationFrom, callId, poolId } = known;
  const authority = requireCompetent(data.authority, data.by);
  if (status === 'agreed') return [];
  requireOpened(known);
  requireHeard(known, data);
  requireUsable(limitationFrom, rules, data.today);
  const remaining = remainingOf(known, data.remaining);
  if (remaining.length === 0) {
    const { reimbursementId } = known;
    throw refusal('REIMBURSEMENT_NOTHING_TO_RECOVER', { reimbursementId }, { remainingAtLeast: euros(1n) });
  }
  const items = remaining.map((one) => ({
    ...one,
    segments: segmentsOf(one.paidOn, data.today, data.rates, rules.dayCount),
  }));
  const principal = sumCents(items.map(({ amount }) => centsOf(amount)));
  const exact = Fraction.sum(items.map(({ amount, segments }) => exactInterest(centsOf(amount), segments)));
  const interest = roundedHalfUp(exact);
  const sums = { principal: euros(principal), interest: euros(interest), total: euros(principal + interest) };
  const answer = data.answer === undefined ? {} : { answer: data.answer };
  const terms = { agreedOn: data.today, payBy: addDays(data.today, rules.payWithinDays) };
  const agreed = { ...idsOf(known), callId, poolId, authority, items, ...sums, ...answer, ...terms };
  return [{ type: 'financing.reimbursement-agreed', data: agreed }];
};

const requireOver = (until: string, today: string, rule: string): void => {
  if (today > until) return;
  throw refusal('REIMBURSEMENT_NOT_TIME_BARRED', { until, today }, { dayAfter: until }, rule);
};

const UNSETTLED = ['opened', 'agreed'];

/* What has come back whole, or is being withheld this moment, is not given up. */
const requireUnsettled = ({ status, pending }: KnownReimbursement): void => {
  if (UNSETTLED.includes(status) && !pending) return;
  const facts = { status, pendingOffset: pending?.offsetId ?? null };
  throw refusal('REIMBURSEMENT_NOT_OPEN', facts, { statusIn: UNSETTLED, pendingOffset: null });
};

export const closeReimbursement = (data: CloseReimbursement['data'], state: Reimbursement): ReimbursementEvent[] => {
  const known = knownReimbursement(state);
  const { status, limitationFrom, rules, callId } = known;
  requireCompetent(data.authority, data.by);
  if (status === 'closed') return [];
  if (data.reason === 'time-barred') {
    const until = limitOf(limitationFrom, rules);
    requireOver(until, data.today, rules.version);
    requireUnsettled(known);
  } else {
    requireOpened(known);
  }
  const closed = { ...idsOf(known), callId, closedOn: data.today, reason: data.reason };
  return [{ type: 'financing.reimbursement-closed', data: { ...closed, writtenOff: euros(openCents(known)) } }];
};

/** An act that the beneficiary knows of makes the limitation begin again, unless it is over. */
export const interruptLimitation = (data: InterruptLimitation['data'], state: Reimbursement): ReimbursementEvent[] => {
  const known = knownReimbursement(state);
  const { status, limitationFrom, rules } = known;
  if (!UNSETTLED.includes(status)) throw refusal('REIMBURSEMENT_NOT_OPEN', { status }, { statusIn: UNSETTLED });
  requireUsable(limitationFrom, rules, data.today);
  if (data.today === limitationFrom) return [];
  const interrupted = { ...idsOf(known), interruptedOn: data.today, act: data.act };
  return [{ type: 'financing.reimbursement-limitation-interrupted', data: interrupted }];
};
