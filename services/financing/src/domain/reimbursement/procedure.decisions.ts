import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, Fraction, sumCents, type MoneyJson } from '@ceriss/kernel';
import { addDays } from '@ceriss/spain';
import { addYears } from '../calendar-terms.js';
import { exactInterest, roundedHalfUp, segmentsOf, type Rate } from '../interest/interest.rules.js';
import type { PaidInstalment } from '../justification/settlement.rules.js';
import { lastDayOfTerm } from '../terms-in-working-days.js';
import { requireCompetent, type Authority } from './competence.rules.js';
import type { causes, closings, Item, ReimbursementEvent, ReimbursementRules } from './reimbursement.events.js';
import { knownReimbursement, openCents, type KnownReimbursement, type Reimbursement } from './reimbursement.state.js';

type Competent = Readonly<{ authority: Authority | undefined; by: ActorRef; today: string }>;
export type OpenReimbursement = Command<
  'OpenReimbursement',
  Competent & {
    reimbursementId: string;
    award: Readonly<{ awardId: string; callId: string; poolId: string; beneficiaryId: string }>;
    cause: (typeof causes)[number];
    wanted: readonly { instalment: number; amount: MoneyJson }[];
    paid: readonly PaidInstalment[];
    /** What the same award is asked back for other causes already: a euro that was paid comes back once. */
    elsewhere: readonly Item[];
    /** The day on which the right to ask for it arose. */
    limitationFrom: string;
    rules: ReimbursementRules;
  }
>;
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
  | 'REIMBURSEMENT_NOTHING_TO_RECOVER'
  | 'REIMBURSEMENT_EXCEEDS_PAID'
  | 'REIMBURSEMENT_TIME_BARRED'
  | 'REIMBURSEMENT_NOT_TIME_BARRED'
  | 'REIMBURSEMENT_NOT_THE_BENEFICIARY'
  | 'REIMBURSEMENT_HEARING_OVER'
  | 'REIMBURSEMENT_HEARING_RUNNING'
  | 'REIMBURSEMENT_ALLEGATIONS_UNANSWERED'
  | 'REIMBURSEMENT_EXCEEDS_OPENED'
  | 'REIMBURSEMENT_NOT_OPEN';

const refusal = (code: ProcedureRefusal, facts: Record<string, string | number | null | object> = {}, rule?: string) =>
  new DomainError<ProcedureRefusal>(code, { facts: facts as never, ...(rule !== undefined && { rule }) });

const idsOf = ({ reimbursementId, awardId, beneficiaryId }: KnownReimbursement) => ({
  reimbursementId,
  awardId,
  beneficiaryId,
});

/** The last day on which a right may still be used. */
const limitOf = (from: string, { limitationYears }: ReimbursementRules): string => addYears(from, limitationYears);

const requireUsable = (from: string, rules: ReimbursementRules, today: string): void => {
  const until = limitOf(from, rules);
  if (today <= until) return;
  const facts = { limitationFrom: from, until, today };
  throw new DomainError<ProcedureRefusal>('REIMBURSEMENT_TIME_BARRED', { rule: rules.version, facts });
};

const requireOpened = ({ status }: KnownReimbursement): void => {
  if (status !== 'opened') throw refusal('REIMBURSEMENT_NOT_OPEN', { status });
};

const itemsOf = ({ wanted, paid, elsewhere }: OpenReimbursement['data']): Item[] =>
  wanted
    .filter(({ amount }) => centsOf(amount) !== 0n)
    .map(({ instalment, amount }) => {
      const payment = paid.find((one) => one.instalment === instalment);
      const asked = sumCents(
        elsewhere.filter((one) => one.instalment === instalment).map((one) => centsOf(one.amount)),
      );
      const most = payment ? centsOf(payment.amount) : 0n;
      if (!payment || centsOf(amount) < 0n || centsOf(amount) + asked > most) {
        const figures = { instalment, amount, paid: euros(most), askedElsewhere: euros(asked) };
        throw refusal('REIMBURSEMENT_EXCEEDS_PAID', figures);
      }
      return { instalment, amount, paidOn: payment.paidOn };
    });

export const openReimbursement = (data: OpenReimbursement['data'], state: Reimbursement): ReimbursementEvent[] => {
  if (state.status !== 'none') return [];
  const { reimbursementId, award, cause, limitationFrom, rules, today } = data;
  const authority = requireCompetent(data.authority, data.by);
  const items = itemsOf(data);
  if (items.length === 0) throw refusal('REIMBURSEMENT_NOTHING_TO_RECOVER');
  requireUsable(limitationFrom, rules, today);
  const hearingEndsOn = lastDayOfTerm(today, rules.hearingWithin);
  const terms = { openedOn: today, hearingEndsOn, limitationFrom, rules };
  const opened = { reimbursementId, ...award, cause, items, authority, ...terms };
  return [{ type: 'financing.reimbursement-opened', data: opened }];
};

export const allege = (data: AllegeAgainstReimbursement['data'], state: Reimbursement): ReimbursementEvent[] => {
  const known = knownReimbursement(state);
  const { beneficiaryId, hearingEndsOn, alleged } = known;
  requireOpened(known);
  if (data.by.organisation !== beneficiaryId) throw refusal('REIMBURSEMENT_NOT_THE_BENEFICIARY', { beneficiaryId });
  if (data.today > hearingEndsOn) {
    throw refusal('REIMBURSEMENT_HEARING_OVER', { until: hearingEndsOn, today: data.today });
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
      throw refusal('REIMBURSEMENT_EXCEEDS_OPENED', { instalment, amount, opened: euros(most) });
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
  { hearingEndsOn, alleged }: KnownReimbursement,
  { today, answer }: AgreeReimbursement['data'],
) => {
  if (today <= hearingEndsOn) throw refusal('REIMBURSEMENT_HEARING_RUNNING', { until: hearingEndsOn, today });
  if (alleged && answer === undefined) throw refusal('REIMBURSEMENT_ALLEGATIONS_UNANSWERED');
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
  if (remaining.length === 0) throw refusal('REIMBURSEMENT_NOTHING_TO_RECOVER');
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

export const closeReimbursement = (data: CloseReimbursement['data'], state: Reimbursement): ReimbursementEvent[] => {
  const known = knownReimbursement(state);
  const { status, limitationFrom, rules, callId } = known;
  requireCompetent(data.authority, data.by);
  if (status === 'closed') return [];
  if (data.reason === 'time-barred') {
    const until = limitOf(limitationFrom, rules);
    if (data.today <= until)
      throw refusal('REIMBURSEMENT_NOT_TIME_BARRED', { until, today: data.today }, rules.version);
    if (status === 'settled' || known.pending) throw refusal('REIMBURSEMENT_NOT_OPEN', { status });
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
  if (status === 'settled' || status === 'closed') throw refusal('REIMBURSEMENT_NOT_OPEN', { status });
  requireUsable(limitationFrom, rules, data.today);
  if (data.today === limitationFrom) return [];
  const interrupted = { ...idsOf(known), interruptedOn: data.today, act: data.act };
  return [{ type: 'financing.reimbursement-limitation-interrupted', data: interrupted }];
};
