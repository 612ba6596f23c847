import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { centsOf, DomainError, euros, Fraction, sumCents, type Cents, type MoneyJson } from '@ceriss/kernel';
import { decidedBy } from '../tables.js';
import { matchFundCodec, type MatchFundEvent, type MatchFundOpened } from './match-fund.events.js';
import { evolveFund, initialFund, knownFund, type KnownFund, type MatchFund } from './match-fund.state.js';
import { inTurn, matchesOf, reversalOf, totalMatched } from './match.rules.js';

type Data<Name extends string> = Extract<MatchFundEvent, { type: `financing.match-${Name}` }>['data'];
/** Public money waits for citizens' money. */
export type OpenMatchFund = Command<'OpenMatchFund', MatchFundOpened['data']>;
export type RecordGift = Command<'RecordGift', Omit<Data<'gift-received'>, 'fundId'> & { today: string }>;
/** The gift goes back to whoever gave it. */
export type ReturnGift = Command<
  'ReturnGift',
  Pick<Data<'gift-returned'>, 'giftId' | 'returnedOn' | 'bankReference' | 'bankAccount'> & { today: string }
>;
/** Matches what was received up to an instant and waits, in turn; so many gifts at once as one event holds. */
export type ConfirmMatches = Command<
  'ConfirmMatches',
  Pick<Data<'confirmed'>, 'confirmationId' | 'through' | 'giftsSourceId' | 'matchSourceId' | 'confirmedOn'> & {
    now: string;
  }
>;
/** A pool did not take what was matched, or gave it back. */
export type ReleaseMatch = Command<'ReleaseMatch', Omit<Data<'commitment-released'>, 'fundId'>>;
/** Whoever matches has paid. */
export type ReceiveMatchMoney = Command<
  'ReceiveMatchMoney',
  Omit<Data<'money-received'>, 'fundId'> & { today: string }
>;
export type MatchFundCommand =
  OpenMatchFund | RecordGift | ReturnGift | ConfirmMatches | ReleaseMatch | ReceiveMatchMoney;
export type MatchFundRefusal =
  | 'MATCH_FUND_NOT_FOUND'
  | 'MATCH_RULES_INVALID'
  | 'MATCH_GIFT_AMOUNT_INVALID'
  | 'MATCH_GIFT_OUTSIDE_WINDOW'
  | 'MATCH_GIFT_NOT_FOUND'
  | 'MATCH_DATE_IN_FUTURE'
  | 'MATCH_FUND_FULL'
  | 'MATCH_MONEY_EXCEEDED';

const RULE = 'match-funding@1';
/** Gifts that one fund holds, and that one confirmation matches. */
export const GIFTS = 2_000;
export const AT_ONCE = 500;

type Told = Readonly<Record<string, string | number | MoneyJson | null>>;
const refuse = (code: MatchFundRefusal, facts: Told, wouldPassIf: Told): never => {
  throw new DomainError<MatchFundRefusal>(code, { rule: RULE, facts, wouldPassIf });
};

const requirePast = (on: string, today: string): void => {
  if (on > today) refuse('MATCH_DATE_IN_FUTURE', { on, today }, { onAtMost: today });
};
const requirePositive = (amount: MoneyJson): Cents => {
  const cents = centsOf(amount);
  return cents > 0n ? cents : refuse('MATCH_GIFT_AMOUNT_INVALID', { amount }, { amountAtLeast: euros(1n) });
};

const openFund = (data: OpenMatchFund['data'], fund: MatchFund): MatchFundEvent[] => {
  if (fund.status !== 'none') return [];
  const { ratio, perDonor, total } = data.rules;
  const usable =
    Fraction.parse(ratio).compare(Fraction.zero) > 0 && centsOf(total) > 0n && (!perDonor || centsOf(perDonor) > 0n);
  if (!usable || data.from > data.to) {
    const least = { ratioAbove: '0', totalAtLeast: euros(1n), perDonorAtLeast: euros(1n), toAtLeast: data.from };
    return refuse('MATCH_RULES_INVALID', { ratio, perDonor, total, from: data.from, to: data.to }, least);
  }
  return [{ type: 'financing.match-fund-opened', data }];
};

const recordGift = ({ today, ...gift }: RecordGift['data'], state: MatchFund): MatchFundEvent[] => {
  const fund = knownFund(state);
  if (fund.gifts.has(gift.giftId)) return [];
  requirePositive(gift.amount);
  requirePast(gift.receivedOn, today);
  const { fundId, from, to, gifts } = fund;
  if (gift.receivedOn < from || gift.receivedOn > to) {
    const window = { receivedOnFrom: from, receivedOnTo: to };
    refuse('MATCH_GIFT_OUTSIDE_WINDOW', { receivedOn: gift.receivedOn, from, to }, window);
  }
  if (gifts.size >= GIFTS) refuse('MATCH_FUND_FULL', { gifts: gifts.size }, { giftsBelow: GIFTS });
  return [{ type: 'financing.match-gift-received', data: { fundId, ...gift } }];
};

const returnGift = ({ today, ...data }: ReturnGift['data'], state: MatchFund): MatchFundEvent[] => {
  const { fundId, gifts, donors, limits } = knownFund(state);
  const gift = gifts.get(data.giftId);
  if (!gift) throw new DomainError<MatchFundRefusal>('MATCH_GIFT_NOT_FOUND', { facts: { giftId: data.giftId } });
  if (gift.status === 'returned') return [];
  requirePast(data.returnedOn, today);
  const confirmed = gift.status === 'confirmed';
  const reversed = confirmed ? reversalOf(donors.get(gift.donorId)!, gift.cents, limits) : 0n;
  const { donorId, cents } = gift;
  return [
    {
      type: 'financing.match-gift-returned',
      data: { fundId, donorId, amount: euros(cents), ...data, confirmed, reversed: euros(reversed) },
    },
  ];
};

const confirmMatches = ({ now, ...data }: ConfirmMatches['data'], state: MatchFund): MatchFundEvent[] => {
  const fund = knownFund(state);
  const { fundId, poolId, kind, funder, purposes, gifts, donors, limits, matched, confirmations } = fund;
  if (confirmations.includes(data.confirmationId)) return [];
  if (data.through > now) refuse('MATCH_DATE_IN_FUTURE', { on: data.through, today: now }, { onAtMost: now });
  const waiting = [...gifts.values()].filter((one) => one.status === 'received' && one.receivedAt <= data.through);
  if (waiting.length === 0) return [];
  const portion = inTurn(waiting).slice(0, AT_ONCE);
  const matches = matchesOf(portion, donors, { room: limits.total - matched, limits });
  const given = euros(sumCents(matches.map((one) => one.given)));
  const told = matches.map((one) => ({ ...one, given: euros(one.given), matched: euros(one.matched) }));
  const source = { kind, funder, purposes };
  return [
    {
      type: 'financing.match-confirmed',
      data: { fundId, poolId, ...data, matches: told, given, matched: euros(totalMatched(matches)), ...source },
    },
  ];
};

const releaseMatch = (data: ReleaseMatch['data'], state: MatchFund): MatchFundEvent[] => {
  const { fundId, committed } = knownFund(state);
  const held = committed.get(data.sourceId) ?? 0n;
  const cents = centsOf(data.amount) < held ? centsOf(data.amount) : held;
  return cents === 0n
    ? []
    : [{ type: 'financing.match-commitment-released', data: { fundId, ...data, amount: euros(cents) } }];
};

const receiveMoney = ({ today, ...data }: ReceiveMatchMoney['data'], state: MatchFund): MatchFundEvent[] => {
  const { fundId, matched, received, receipts }: KnownFund = knownFund(state);
  if (receipts.includes(data.receiptId)) return [];
  requirePast(data.receivedOn, today);
  if (requirePositive(data.amount) > matched - received) {
    throw new DomainError<MatchFundRefusal>('MATCH_MONEY_EXCEEDED', {
      rule: RULE,
      facts: { amount: data.amount, matched: euros(matched), received: euros(received) },
      wouldPassIf: { amountAtMost: euros(matched > received ? matched - received : 0n) },
    });
  }
  return [{ type: 'financing.match-money-received', data: { fundId, ...data } }];
};

export const matchFundAggregate: Aggregate<MatchFund, MatchFundCommand, MatchFundEvent> = {
  decider: {
    initialState: initialFund,
    evolve: evolveFund,
    decide: decidedBy<MatchFund, MatchFundCommand, MatchFundEvent>({
      OpenMatchFund: openFund,
      RecordGift: recordGift,
      ReturnGift: returnGift,
      ConfirmMatches: confirmMatches,
      ReleaseMatch: releaseMatch,
      ReceiveMatchMoney: receiveMoney,
    }),
  },
  codec: matchFundCodec,
  streamOf: (fundId) => `financing.match-fund-${fundId}`,
};
