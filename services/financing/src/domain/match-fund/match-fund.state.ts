import { centsOf, DomainError, Fraction, type Cents } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { MatchFundEvent, MatchFundOpened } from './match-fund.events.js';
import type { DonorStanding, MatchLimits, WaitingGift } from './match.rules.js';

export type KnownGift = WaitingGift & Readonly<{ status: 'received' | 'confirmed' | 'returned' }>;
export type KnownFund = MatchFundOpened['data'] &
  Readonly<{
    status: 'open';
    limits: MatchLimits;
    gifts: ReadonlyMap<string, KnownGift>;
    donors: ReadonlyMap<string, DonorStanding>;
    /** Cents that are matched and stand. */
    matched: Cents;
    /** Cents in the pool, by source. */
    committed: ReadonlyMap<string, Cents>;
    confirmations: readonly string[];
    received: Cents;
    receipts: readonly string[];
  }>;
export type MatchFund = Readonly<{ status: 'none' }> | KnownFund;

export const initialFund = (): MatchFund => ({ status: 'none' });

/** The fund, or the refusal MATCH_FUND_NOT_FOUND. */
export const knownFund = (fund: MatchFund): KnownFund => {
  if (fund.status === 'none') throw new DomainError('MATCH_FUND_NOT_FOUND');
  return fund;
};

const NOTHING: DonorStanding = { given: 0n, matched: 0n };
const setIn = <V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> =>
  new Map(map).set(key, value);

const moved = (
  fund: KnownFund,
  donorId: string,
  { given, matched }: DonorStanding,
): ReadonlyMap<string, DonorStanding> => {
  const before = fund.donors.get(donorId) ?? NOTHING;
  return setIn(fund.donors, donorId, { given: before.given + given, matched: before.matched + matched });
};

const withStatus = (fund: KnownFund, giftId: string, status: KnownGift['status']): KnownFund => {
  const gift = fund.gifts.get(giftId);
  return gift ? { ...fund, gifts: setIn(fund.gifts, giftId, { ...gift, status }) } : fund;
};

type Later = Exclude<MatchFundEvent, MatchFundOpened>;
type Confirmed = Extract<MatchFundEvent, { type: 'financing.match-confirmed' }>['data'];

const confirmed = (fund: KnownFund, data: Confirmed): KnownFund => {
  const [gifts, donors] = [new Map(fund.gifts), new Map(fund.donors)];
  for (const { giftId, donorId, given, matched } of data.matches) {
    const before = donors.get(donorId) ?? NOTHING;
    donors.set(donorId, { given: before.given + centsOf(given), matched: before.matched + centsOf(matched) });
    const gift = gifts.get(giftId);
    if (gift) gifts.set(giftId, { ...gift, status: 'confirmed' });
  }
  const committed = new Map(fund.committed)
    .set(data.giftsSourceId, centsOf(data.given))
    .set(data.matchSourceId, centsOf(data.matched));
  const confirmations = [...fund.confirmations, data.confirmationId];
  return { ...fund, gifts, donors, committed, confirmations, matched: fund.matched + centsOf(data.matched) };
};

const change = changedBy<KnownFund, Later>({
  'financing.match-gift-received': (fund, { giftId, donorId, amount, receivedAt }) => ({
    ...fund,
    gifts: setIn(fund.gifts, giftId, { giftId, donorId, cents: centsOf(amount), receivedAt, status: 'received' }),
  }),
  'financing.match-confirmed': confirmed,
  'financing.match-gift-returned': (fund, { giftId, donorId, amount, confirmed: was, reversed }) => {
    const back = { given: was ? -centsOf(amount) : 0n, matched: -centsOf(reversed) };
    const left = { ...fund, matched: fund.matched - centsOf(reversed), donors: moved(fund, donorId, back) };
    return withStatus(left, giftId, 'returned');
  },
  'financing.match-commitment-released': (fund, { sourceId, amount }) => ({
    ...fund,
    committed: setIn(fund.committed, sourceId, (fund.committed.get(sourceId) ?? 0n) - centsOf(amount)),
  }),
  'financing.match-money-received': (fund, { receiptId, amount }) => ({
    ...fund,
    received: fund.received + centsOf(amount),
    receipts: [...fund.receipts, receiptId],
  }),
});

export const evolveFund = (fund: MatchFund, event: MatchFundEvent): MatchFund => {
  if (event.type === 'financing.match-fund-opened') {
    const { ratio, perDonor, total } = event.data.rules;
    const limits = {
      ratio: Fraction.parse(ratio),
      perDonor: perDonor ? centsOf(perDonor) : undefined,
      total: centsOf(total),
    };
    const nothing = { gifts: new Map(), donors: new Map(), committed: new Map(), confirmations: [], receipts: [] };
    return { ...event.data, status: 'open', limits, ...nothing, matched: 0n, received: 0n };
  }
  return fund.status === 'none' ? fund : change(fund, event);
};
