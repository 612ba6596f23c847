import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, type MoneyJson } from '@ceriss/kernel';
import { decidedBy } from '../tables.js';
import { aidRegisterCodec, type AidRegisterEvent, type DeMinimisRules, type Regime } from './aid-register.events.js';
import { aidOf, evolve, initialState, type AidRegister } from './aid-register.state.js';
import { requireDeMinimis, type DeMinimisRefusal } from './de-minimis.rules.js';
import { findingsOf, type Review } from './finding.rules.js';

type OfAward = Readonly<{
  entryId: string;
  awardId: string;
  beneficiaryId: string;
  regime: Regime;
  amount: MoneyJson;
  grantDate: string;
  members: readonly string[];
  rules: DeMinimisRules;
}>;
type Declared = Extract<AidRegisterEvent, { type: 'financing.aid-declared' }>['data'];

/** Sets room under the ceilings aside for an award that is about to be granted on that day. */
export type ReserveAid = Command<
  'ReserveAid',
  Readonly<{
    reservation: OfAward & Readonly<{ expiresAt: string }>;
    /** What the application declares, if the register has not heard of it yet. */
    declared: readonly Declared[];
    review: Review;
  }>
>;
/** An award has been granted: what it gives to whom is aid from now on, reserved or not. */
export type ConfirmAid = Command<'ConfirmAid', Readonly<{ aid: readonly OfAward[]; review: Review }>>;
/** A reservation's day is over; `granted` says that its award was granted after all. */
export type ReleaseAid = Command<'ReleaseAid', Readonly<{ entryId: string; granted: boolean; now: Date }>>;
/** Somebody gave up or lost what an award had conferred; `left` is what remains, by entry. */
export type ReduceAid = Command<'ReduceAid', Readonly<{ left: Readonly<Record<string, MoneyJson>>; review: Review }>>;
export type DeclareAid = Command<'DeclareAid', Readonly<{ declared: readonly Declared[]; review: Review }>>;
export type WithdrawDeclaration = Command<
  'WithdrawDeclaration',
  Readonly<{ entryId: string; reason: string; review: Review }>
>;
/** Something has become known of who owns whom. */
export type ReviewAid = Command<'ReviewAid', Review>;
export type AidRegisterCommand =
  ReserveAid | ConfirmAid | ReleaseAid | ReduceAid | DeclareAid | WithdrawDeclaration | ReviewAid;
export type AidRegisterRefusal =
  | DeMinimisRefusal
  | 'AID_ALREADY_GRANTED'
  | 'AID_AMOUNT_NOT_POSITIVE'
  | 'AID_DECLARATION_NOT_FOUND'
  | 'AID_DATE_IN_FUTURE';

/** A reservation is kept a little longer than it can be used: whoever grants in the last moment has decided before it goes. */
export const GRACE_MS = 60_000;

const requirePositive = ({ cents }: MoneyJson): void => {
  if (BigInt(cents) > 0n) return;
  throw new DomainError<AidRegisterRefusal>('AID_AMOUNT_NOT_POSITIVE', {
    facts: { cents },
    wouldPassIf: { amountAtLeast: euros(1n) },
  });
};

const reviewed = (register: AidRegister, events: AidRegisterEvent[], review: Review): AidRegisterEvent[] => [
  ...events,
  ...findingsOf(events.reduce(evolve, register), review),
];

const confirmAid = ({ aid, review }: ConfirmAid['data'], register: AidRegister): AidRegisterEvent[] => {
  const events = aid
    .filter(({ entryId }) => register.entries[entryId]?.standing !== 'granted')
    .map((one): AidRegisterEvent => ({ type: 'financing.aid-granted', data: { ...one, members: [...one.members] } }));
  return reviewed(register, events, review);
};

const releaseAid = ({ entryId, granted, now }: ReleaseAid['data'], { entries }: AidRegister): AidRegisterEvent[] => {
  const entry = entries[entryId];
  if (granted || entry?.standing !== 'reserved' || !entry.awardId || !entry.expiresAt) return [];
  if (now.getTime() <= Date.parse(entry.expiresAt) + GRACE_MS) return [];
  const data = { entryId, awardId: entry.awardId, releasedAt: now.toISOString() };
  return [{ type: 'financing.aid-reservation-released', data }];
};

const reduceAid = ({ left, review }: ReduceAid['data'], register: AidRegister): AidRegisterEvent[] => {
  const events = Object.entries(left).flatMap(([entryId, amount]): AidRegisterEvent[] => {
    const entry = register.entries[entryId];
    if (!entry?.awardId || entry.amount <= centsOf(amount)) return [];
    const data = { entryId, awardId: entry.awardId, amount, reducedOn: review.on };
    return [{ type: 'financing.aid-reduced', data }];
  });
  return reviewed(register, events, review);
};

const declareAid = ({ declared, review }: DeclareAid['data'], register: AidRegister): AidRegisterEvent[] => {
  const events = declared
    .filter(({ entryId }) => !register.entries[entryId])
    .map((data): AidRegisterEvent => {
      requirePositive(data.amount);
      if (data.grantDate > review.on) {
        const facts = { grantDate: data.grantDate, today: review.on };
        const wouldPassIf = { grantDateAtMost: review.on };
        throw new DomainError<AidRegisterRefusal>('AID_DATE_IN_FUTURE', { facts, wouldPassIf });
      }
      return { type: 'financing.aid-declared', data };
    });
  return reviewed(register, events, review);
};

const reserveAid = ({ reservation, ...rest }: ReserveAid['data'], before: AidRegister): AidRegisterEvent[] => {
  const { entryId, awardId, regime, grantDate, members, rules } = reservation;
  requirePositive(reservation.amount);
  const declared = declareAid(rest, before);
  const register = declared.reduce(evolve, before);
  const amount = centsOf(reservation.amount);
  const known = register.entries[entryId];
  if (known?.standing === 'granted')
    throw new DomainError<AidRegisterRefusal>('AID_ALREADY_GRANTED', { facts: { awardId } });
  if (known?.amount === amount && known.grantDate === grantDate && known.regime === regime) return declared;
  requireDeMinimis({ regime, grantDate, amount }, aidOf(register, members, entryId), rules, members);
  return [...declared, { type: 'financing.aid-reserved', data: { ...reservation, members: [...members] } }];
};

const withdrawDeclaration = (data: WithdrawDeclaration['data'], register: AidRegister): AidRegisterEvent[] => {
  const { entryId, reason, review } = data;
  if (register.entries[entryId]?.standing !== 'declared') {
    throw new DomainError<AidRegisterRefusal>('AID_DECLARATION_NOT_FOUND', {
      facts: { entryId },
      wouldPassIf: { standing: 'declared' },
    });
  }
  const withdrawn = { entryId, reason, withdrawnOn: review.on };
  return reviewed(register, [{ type: 'financing.aid-declaration-withdrawn', data: withdrawn }], review);
};

const decide = decidedBy<AidRegister, AidRegisterCommand, AidRegisterEvent>({
  ReserveAid: reserveAid,
  ConfirmAid: confirmAid,
  ReleaseAid: releaseAid,
  ReduceAid: reduceAid,
  DeclareAid: declareAid,
  WithdrawDeclaration: withdrawDeclaration,
  ReviewAid: (review, register) => findingsOf(register, review),
});

/** One register for all undertakings: who belongs together changes, also backwards, so no smaller stream could hold a ceiling. */
export const AID_REGISTER = '01980000-0000-5000-8000-00000000de01';

export const aidRegisterAggregate: Aggregate<AidRegister, AidRegisterCommand, AidRegisterEvent> = {
  decider: { initialState, evolve, decide },
  codec: aidRegisterCodec,
  streamOf: (registerId) => `financing.aid-register-${registerId}`,
};
