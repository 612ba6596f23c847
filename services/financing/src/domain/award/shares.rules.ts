import { centsOf, DomainError, euros, sumCents, type MoneyJson } from '@ceriss/kernel';
import type { Applicant } from '../applicant/applicant.decider.js';
import { requireEligible } from '../applicant/eligibility.rules.js';
import type { KnownApplication } from '../application/application.state.js';
import type { Regime } from '../de-minimis/aid-register.events.js';
import { aidOf, type AidRegister, type Entry } from '../de-minimis/aid-register.state.js';
import { requireDeMinimis, type DeMinimisRefusal } from '../de-minimis/de-minimis.rules.js';
import type { AwardShare } from './award-course.js';

export type SharesRefusal = 'AWARD_SHARES_INVALID' | 'AWARD_AID_NOT_RESERVED' | DeMinimisRefusal;

/**
 * Which entry of the register would hold a beneficiary's share, who that is to financing, and who is known now to make up its undertaking
 * on the grant date.
 */
export type ShareHolder = Readonly<{
  beneficiaryId: string;
  entryId: string;
  applicant: Applicant;
  members: readonly string[];
}>;

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

/*
 * Who belongs together may have become known after the room was set aside. Of reservations that are one undertaking's after all the earlier
 * keeps its room: two grants at once cannot pass the ceiling together, and one of them is not refused for the other's sake.
 */
const requireRoomStill = (entry: Entry, members: readonly string[], register: AidRegister): void => {
  const before = (one: Entry) => one.standing !== 'reserved' || (one.turn ?? 0) < (entry.turn ?? 0);
  requireDeMinimis(entry, aidOf(register, members, entry.entryId).filter(before), entry.rules!, members);
};

/**
 * Refuses a share of somebody who is not eligible, and de minimis aid for which no room was set aside for that day, or for which there is
 * none any more by what is known now of who belongs together.
 */
export const requireHolders = (
  shares: readonly AwardShare[],
  holders: readonly ShareHolder[],
  register: AidRegister,
  on: GrantedOn,
): void => {
  for (const share of shares) {
    const { beneficiaryId, applicant, entryId, members } = holders.find(
      (one) => one.beneficiaryId === share.beneficiaryId,
    )!;
    const entry = register.entries[entryId];
    requireEligible(beneficiaryId, applicant, on.grantDate);
    requireReserved(share, entry, on);
    if (entry && share.aidRegime !== 'no-state-aid') requireRoomStill(entry, members, register);
  }
};
