import { centsOf, DomainError, euros, sumCents, type MoneyJson } from '@ceriss/kernel';
import type { Applicant } from '../applicant/applicant.decider.js';
import { requireEligible } from '../applicant/eligibility.rules.js';
import type { KnownApplication } from '../application/application.state.js';
import type { Regime } from '../de-minimis/aid-register.events.js';
import type { AidRegister, Entry } from '../de-minimis/aid-register.state.js';
import type { AwardShare, Period } from './award-course.js';

export type SharesRefusal = 'AWARD_SHARES_INVALID' | 'AWARD_AID_NOT_RESERVED' | 'AWARD_DOUBLE_FUNDING';

/** Another award to the same initiative, as it stands. */
export type OtherAward = Readonly<{ awardId: string; amount: MoneyJson; period?: Period | undefined }>;
/** Which entry of the register would hold a beneficiary's share, and who that is to financing. */
export type ShareHolder = Readonly<{ beneficiaryId: string; entryId: string; applicant: Applicant }>;

const REGIMES: Readonly<Record<AwardShare['aidRegime'], Regime | undefined>> = {
  'no-state-aid': undefined,
  'de-minimis': 'general',
  'de-minimis-sgei': 'sgei',
};

/** How an award is shared out: as was decided, else as was applied for, with what is left for the applicant. */
export const sharesOf = (
  { applicantId, project, particulars }: KnownApplication,
  amount: MoneyJson,
  decided: readonly AwardShare[] | undefined,
): AwardShare[] => {
  const others = particulars.participants.map(({ actorId, ...share }) => ({ beneficiaryId: actorId, ...share }));
  const own = centsOf(amount) - sumCents(others.map((one) => centsOf(one.amount)));
  const applied = [{ beneficiaryId: applicantId, amount: euros(own), aidRegime: project.aidRegime }, ...others];
  const shares = decided ?? applied;
  const total = sumCents(shares.map((one) => centsOf(one.amount)));
  const expected = [applicantId, ...others.map(({ beneficiaryId }) => beneficiaryId)];
  const named = shares.map(({ beneficiaryId }) => beneficiaryId);
  const right =
    total === centsOf(amount) &&
    shares.every((one) => centsOf(one.amount) > 0n) &&
    new Set(named).size === named.length &&
    named.every((one) => expected.includes(one));
  if (right) return [...shares];
  throw new DomainError<SharesRefusal>('AWARD_SHARES_INVALID', {
    facts: { amount, total: euros(total), named, applied: expected },
    wouldPassIf: { total: amount },
  });
};

type GrantedOn = Readonly<{ grantDate: string; now: Date }>;

const covers = (entry: Entry | undefined, share: AwardShare, { grantDate, now }: GrantedOn): boolean =>
  entry?.standing === 'reserved' &&
  now.getTime() <= Date.parse(entry.expiresAt ?? '') &&
  entry.grantDate === grantDate &&
  entry.regime === REGIMES[share.aidRegime] &&
  entry.amount === centsOf(share.amount);

const requireReserved = (share: AwardShare, entry: Entry | undefined, on: GrantedOn): void => {
  if (share.aidRegime === 'no-state-aid' || covers(entry, share, on)) return;
  const { beneficiaryId, amount, aidRegime } = share;
  const wanted = { beneficiaryId, regime: REGIMES[aidRegime]!, amount, grantDate: on.grantDate };
  throw new DomainError<SharesRefusal>('AWARD_AID_NOT_RESERVED', {
    rule: 'aid-register@1',
    facts: { ...wanted, reserved: euros(entry?.standing === 'reserved' ? entry.amount : 0n) },
    wouldPassIf: { reservation: wanted },
  });
};

/** Refuses a share of somebody who is not eligible, and de minimis aid for which no room was set aside for that day. */
export const requireHolders = (
  shares: readonly AwardShare[],
  holders: readonly ShareHolder[],
  { entries }: AidRegister,
  on: GrantedOn,
): void => {
  for (const share of shares) {
    const { beneficiaryId, applicant, entryId } = holders.find((one) => one.beneficiaryId === share.beneficiaryId)!;
    requireEligible(beneficiaryId, applicant, on.grantDate);
    requireReserved(share, entries[entryId], on);
  }
};

const overlaps = (a: Period | undefined, b: Period | undefined): boolean =>
  !a || !b || (a.from <= b.to && b.from <= a.to);

/**
 * Refuses to finance the same initiative beyond its cost: what other awards give it in an overlapping time, with what the application says
 * that others give, and this. Where a time is not known it overlaps.
 */
export const requireSingleFunding = (
  { project, particulars }: KnownApplication,
  amount: MoneyJson,
  others: readonly OtherAward[],
): void => {
  const counted = others.filter((one) => centsOf(one.amount) > 0n && overlaps(one.period, particulars.period));
  const elsewhere = sumCents(particulars.otherFunding.map((one) => centsOf(one.amount)));
  const funded = elsewhere + sumCents(counted.map((one) => centsOf(one.amount)));
  const room = centsOf(project.cost) - funded;
  if (centsOf(amount) <= room) return;
  throw new DomainError<SharesRefusal>('AWARD_DOUBLE_FUNDING', {
    rule: 'double-funding@1',
    reference: 'Ley 38/2003, art. 19.3',
    facts: {
      ...{ cost: project.cost, amount, funded: euros(funded) },
      awards: counted.map(({ awardId }) => awardId),
    },
    wouldPassIf: { amountAtMost: euros(room > 0n ? room : 0n) },
  });
};
