import { centsOf, DomainError, euros, type MoneyJson } from '@ceriss/kernel';
import type { Parties } from '../powers/powers.rules.js';
import { changedBy } from '../tables.js';
import type { AwardShare, Period } from './award-course.js';
import type { ApprovalRules, AwardEvent, Condition, Instalment, PaymentRules } from './award.events.js';

/** Where the payment of an instalment has come to. */
export type Payment = Readonly<{
  stage: 'requested' | 'ordered' | 'executed';
  requestedBy: string;
  approvedBy: readonly string[];
  /** The role of each of them. */
  approvedAs: readonly string[];
  rules: ApprovalRules | null;
  endToEndId?: string;
  bankReference?: string;
}>;
export type Guarantee = Readonly<{ amount: MoneyJson; lodged: boolean }>;
export type DueInstalment = Instalment &
  Readonly<{
    open: readonly Condition[];
    payment?: Payment;
    guarantee?: Guarantee;
    /** How often it was ordered from the bank. */
    attempts: number;
  }>;
export type KnownAward = Readonly<{
  status: 'granted' | 'accepted' | 'lapsed' | 'renounced';
  awardId: string;
  callId: string;
  poolId: string;
  beneficiaryId: string;
  initiativeId: string;
  amount: MoneyJson;
  grantDate: string;
  /** What each beneficiary holds; nothing any more once the award has lapsed or was given up. */
  shares: readonly AwardShare[];
  eligibleCost?: MoneyJson;
  period?: Period;
  /** As it was granted, before any modification. */
  firstPeriod?: Period;
  parties?: Parties;
  acceptBy: string;
  paymentRules: PaymentRules;
  instalments: readonly DueInstalment[];
  /** What has reduced an instalment, or could not. */
  reductions: readonly string[];
}>;
export type Award = Readonly<{ status: 'none' }> | KnownAward;

export const initialState = (): Award => ({ status: 'none' });

/** The award, or the refusal AWARD_NOT_FOUND. */
export const knownAward = (award: Award): KnownAward => {
  if (award.status === 'none') throw new DomainError('AWARD_NOT_FOUND');
  return award;
};

export const sameCondition = (a: Condition, b: Condition): boolean =>
  a.kind === 'report-approved' && b.kind === 'report-approved' ? a.report === b.report : a.kind === b.kind;

const changed = (award: KnownAward, number: number, change: (one: DueInstalment) => DueInstalment): KnownAward => ({
  ...award,
  instalments: award.instalments.map((one) => (one.number === number ? change(one) : one)),
});

const without = (one: DueInstalment, fulfilled: Condition): DueInstalment => ({
  ...one,
  open: one.open.filter((condition) => !sameCondition(condition, fulfilled)),
});

const inPayment = (award: KnownAward, number: number, change: (payment: Payment) => Payment): KnownAward =>
  changed(award, number, (one) => (one.payment ? { ...one, payment: change(one.payment) } : one));

const granted = (data: Extract<AwardEvent, { type: 'financing.award-granted' }>['data']): KnownAward => {
  const { resolutionId: _, applicationId: __, instalments, ...rest } = data;
  const { beneficiaryId, amount } = rest;
  const shares: AwardShare[] = [{ beneficiaryId, amount, aidRegime: 'no-state-aid' }];
  return {
    status: 'granted',
    ...rest,
    shares,
    instalments: instalments.map((one) => ({ ...one, open: one.conditions, attempts: 0 })),
    reductions: [],
  };
};

type Later = Exclude<AwardEvent, { type: 'financing.award-granted' }>;

const change = changedBy<KnownAward, Later>({
  'financing.award-accepted': (award) => ({
    ...award,
    status: 'accepted',
    instalments: award.instalments.map((one) => without(one, { kind: 'acceptance' })),
  }),
  'financing.award-lapsed': (award) => ({
    ...award,
    status: 'lapsed',
    shares: award.shares.map((one) => ({ ...one, amount: euros(0n) })),
  }),
  'financing.award-terms-fixed': (award, { shares, eligibleCost, period, parties }) => ({
    ...{ ...award, shares, eligibleCost },
    ...(period && { period, firstPeriod: period }),
    ...(parties && { parties }),
  }),
  'financing.award-renounced': (award, { left, shares, instalments }) => ({
    ...award,
    status: left.cents === '0' ? 'renounced' : award.status,
    amount: left,
    shares,
    instalments: award.instalments.map((one) => ({
      ...one,
      amount: instalments.find(({ number }) => number === one.number)?.amount ?? one.amount,
    })),
  }),
  'financing.award-modified': (award, { eligibleCost, period }) => ({
    ...{ ...award, eligibleCost },
    ...(period && { period }),
  }),
  'financing.instalment-condition-fulfilled': (award, { instalment, condition }) =>
    changed(award, instalment, (one) => without(one, condition)),
  'financing.payment-requested': (award, { instalment, requestedBy, rules }) => {
    const payment: Payment = { stage: 'requested', requestedBy, approvedBy: [], approvedAs: [], rules };
    return changed(award, instalment, (one) => ({ ...one, payment }));
  },
  'financing.payment-approved': (award, { instalment, approvedBy, role }) =>
    inPayment(award, instalment, (payment) => ({
      ...payment,
      approvedBy: [...payment.approvedBy, approvedBy],
      approvedAs: [...payment.approvedAs, role],
    })),
  'financing.payment-ordered': (award, { instalment, endToEndId }) =>
    changed(
      inPayment(award, instalment, (payment) => ({ ...payment, stage: 'ordered', endToEndId })),
      instalment,
      (one) => ({
        ...one,
        attempts: one.attempts + 1,
      }),
    ),
  'financing.payment-executed': (award, { instalment, bankReference }) =>
    inPayment(award, instalment, (payment) => ({ ...payment, stage: 'executed', bankReference })),
  'financing.instalment-reduced': (award, { instalment, amount, reference }) => ({
    ...changed(award, instalment, (one) => ({ ...one, amount: euros(centsOf(one.amount) - centsOf(amount)) })),
    reductions: [...award.reductions, reference],
  }),
  'financing.instalment-reduction-refused': (award, { reference }) => ({
    ...award,
    reductions: [...award.reductions, reference],
  }),
  'financing.payment-rejected': (award, { instalment }) => inPayment(award, instalment, anew),
  'financing.payment-returned': (award, { instalment }) => inPayment(award, instalment, anew),
  'financing.payment-undone': (award, { instalment }) =>
    inPayment(award, instalment, ({ bankReference: _, ...payment }) => ({ ...payment, stage: 'ordered' })),
  'financing.guarantee-required': (award, { instalment, amount }) =>
    changed(award, instalment, (one) => ({ ...one, guarantee: { amount, lodged: false } })),
  'financing.guarantee-lodged': (award, { instalment, amount }) =>
    changed(award, instalment, (one) => ({ ...one, guarantee: { amount, lodged: true } })),
});

/* What went wrong once is approved again: perhaps it was the account, perhaps the beneficiary. */
const anew = ({ requestedBy, rules }: Payment): Payment => ({
  stage: 'requested',
  requestedBy,
  rules,
  approvedBy: [],
  approvedAs: [],
});

export const evolve = (award: Award, event: AwardEvent): Award => {
  if (event.type === 'financing.award-granted') return granted(event.data);
  return award.status === 'none' ? award : change(award, event);
};
