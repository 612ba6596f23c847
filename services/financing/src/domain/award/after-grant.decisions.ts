import type { ActorRef, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import { requireAuthority, type Claim } from '../authorisation/authority.rules.js';
import { requirePower } from '../powers/powers.rules.js';
import type { AwardShare, Period } from './award-course.js';
import type { AwardEvent } from './award.events.js';
import { knownAward, type Award, type KnownAward } from './award.state.js';

/** The beneficiary gives the award up, in whole or in part; `from` names whose share, its own when absent. */
export type RenounceAward = Command<
  'RenounceAward',
  { amount?: MoneyJson | undefined; from?: string | undefined; reason: string; by: ActorRef; renouncedOn: string }
>;
/** Changes when the project ends or what it may cost, within the limits that the call or the statutes set. */
export type ModifyAward = Command<
  'ModifyAward',
  {
    endsOn?: string | undefined;
    eligibleCost?: MoneyJson | undefined;
    reason: string;
    claim: Claim;
    limits: ModificationLimits;
    by: ActorRef;
    now: Date;
    today: string;
  }
>;
/** Figures of configuration: how many days of extension in all, as a part of the first duration. */
export type ModificationLimits = Readonly<{ version: string; extensionPercent: number }>;
export type AfterGrantRefusal =
  | 'NOT_THE_BENEFICIARY'
  | 'AWARD_NOT_LIVE'
  | 'AWARD_RENUNCIATION_INVALID'
  | 'AWARD_RENUNCIATION_EXCEEDS_UNPAID'
  | 'AWARD_WITHOUT_PERIOD'
  | 'AWARD_MODIFICATION_TOO_LONG'
  | 'AWARD_MODIFICATION_LATE'
  | 'AWARD_COST_BELOW_AMOUNT'
  | 'AWARD_COST_RAISED';

const RENUNCIATION = 'renunciation@1';
const DAY_MS = 86_400_000;

const requireLive = (award: KnownAward): void => {
  const { status, awardId } = award;
  if (status === 'granted' || status === 'accepted') return;
  throw new DomainError<AfterGrantRefusal>('AWARD_NOT_LIVE', {
    facts: { awardId, status },
    wouldPassIf: { statusIn: ['granted', 'accepted'] },
  });
};

/* What no payment has been asked for, from the last instalment backwards. */
const unpaid = ({ instalments }: KnownAward) => instalments.filter(({ payment }) => !payment).toReversed();

const cut = (award: KnownAward, amount: Cents): { number: number; amount: MoneyJson }[] => {
  let left = amount;
  return unpaid(award).flatMap(({ number, amount: due }) => {
    const taken = centsOf(due) < left ? centsOf(due) : left;
    left -= taken;
    return taken > 0n ? [{ number, amount: euros(centsOf(due) - taken) }] : [];
  });
};

const shareInvalid = ({ shares }: KnownAward, whose: string, amount: Cents) => {
  const share = shares.find((one) => one.beneficiaryId === whose);
  return new DomainError<AfterGrantRefusal>('AWARD_RENUNCIATION_INVALID', {
    rule: RENUNCIATION,
    facts: { beneficiaryId: whose, amount: euros(amount), share: share?.amount ?? euros(0n) },
    wouldPassIf: share
      ? { amountAtLeast: euros(1n), amountAtMost: share.amount }
      : { fromIn: shares.map(({ beneficiaryId }) => beneficiaryId) },
  });
};

const sharesLeft = (award: KnownAward, amount: Cents, from: string | undefined): AwardShare[] => {
  const { shares, beneficiaryId } = award;
  const whose = from ?? beneficiaryId;
  const whole = sumCents(shares.map((one) => centsOf(one.amount)));
  if (amount === whole) return shares.map((one) => ({ ...one, amount: euros(0n) }));
  const share = shares.find((one) => one.beneficiaryId === whose);
  if (!share || amount <= 0n || amount > centsOf(share.amount)) throw shareInvalid(award, whose, amount);
  return shares.map((one) => (one === share ? { ...one, amount: euros(centsOf(one.amount) - amount) } : one));
};

export const renounceAward = (data: RenounceAward['data'], state: Award): AwardEvent[] => {
  const award = knownAward(state);
  const { awardId, callId, beneficiaryId, initiativeId } = award;
  const { reason, by, renouncedOn, from } = data;
  if (by.organisation !== beneficiaryId) {
    const facts = { beneficiaryId, organisation: by.organisation ?? null };
    const wouldPassIf = { organisation: beneficiaryId };
    throw new DomainError<AfterGrantRefusal>('NOT_THE_BENEFICIARY', { facts, wouldPassIf });
  }
  if (award.status === 'renounced') return [];
  requireLive(award);
  const amount = centsOf(data.amount ?? award.amount);
  const free = sumCents(unpaid(award).map((one) => centsOf(one.amount)));
  if (amount > free) {
    throw new DomainError<AfterGrantRefusal>('AWARD_RENUNCIATION_EXCEEDS_UNPAID', {
      rule: RENUNCIATION,
      facts: { amount: euros(amount), unpaid: euros(free) },
      wouldPassIf: { amountAtMost: euros(free) },
    });
  }
  const shares = sharesLeft(award, amount, from);
  const left = euros(centsOf(award.amount) - amount);
  const figures = { amount: euros(amount), left, shares, instalments: cut(award, amount) };
  const renounced = { awardId, callId, beneficiaryId, initiativeId, ...figures, reason, renouncedOn };
  return [{ type: 'financing.award-renounced', data: renounced }];
};

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

const extended = (award: KnownAward, { endsOn, limits, today }: ModifyAward['data']): Period | undefined => {
  const { period, firstPeriod } = award;
  if (endsOn === undefined) return period;
  const { awardId } = award;
  if (!period || !firstPeriod) throw new DomainError<AfterGrantRefusal>('AWARD_WITHOUT_PERIOD', { facts: { awardId } });
  if (today > period.to) {
    const facts = { endedOn: period.to, today };
    throw new DomainError<AfterGrantRefusal>('AWARD_MODIFICATION_LATE', {
      rule: limits.version,
      facts,
      wouldPassIf: { askedOnAtMost: period.to },
    });
  }
  const first = days(firstPeriod.from, firstPeriod.to);
  const most = Math.floor((first * (100 + limits.extensionPercent)) / 100);
  if (days(period.from, endsOn) > most || endsOn < period.from) {
    throw new DomainError<AfterGrantRefusal>('AWARD_MODIFICATION_TOO_LONG', {
      rule: limits.version,
      facts: { endsOn, days: days(period.from, endsOn), firstDays: first, mostDays: most },
      wouldPassIf: { daysAtMost: most },
    });
  }
  return { ...period, to: endsOn };
};

const changedCost = (award: KnownAward, cost: MoneyJson | undefined): MoneyJson => {
  const eligibleCost = award.eligibleCost ?? award.amount;
  if (!cost) return eligibleCost;
  const { amount, awardId } = award;
  if (centsOf(cost) > centsOf(eligibleCost)) {
    const facts = { awardId, eligibleCost, cost };
    throw new DomainError<AfterGrantRefusal>('AWARD_COST_RAISED', { facts, wouldPassIf: { costAtMost: eligibleCost } });
  }
  if (centsOf(cost) < centsOf(amount)) {
    const facts = { awardId, amount, cost };
    throw new DomainError<AfterGrantRefusal>('AWARD_COST_BELOW_AMOUNT', {
      facts,
      wouldPassIf: { costAtLeast: amount },
    });
  }
  return cost;
};

export const modifyAward = (data: ModifyAward['data'], state: Award): AwardEvent[] => {
  const award = knownAward(state);
  const { claim, reason, limits, by, now, today } = data;
  requirePower('grantingAuthority', award.parties, by);
  requireAuthority(claim, award.callId, now);
  requireLive(award);
  const period = extended(award, data);
  const eligibleCost = changedCost(award, data.eligibleCost);
  if (period?.to === award.period?.to && eligibleCost.cents === award.eligibleCost?.cents) return [];
  const { awardId } = award;
  const act = { reason, resolutionId: claim.resolutionId, modifiedOn: today, ruleVersion: limits.version };
  return [{ type: 'financing.award-modified', data: { awardId, eligibleCost, ...(period && { period }), ...act } }];
};
