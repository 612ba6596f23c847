import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import { accountCode } from '../bank-account/bank-account.events.js';
import type { ExamplesOf } from '../examples.js';
import { funder, purposes, sourceKind } from '../pool/pool.events.js';
import { day, fraction, id, instant, label, money } from '../stored-shapes.js';

/** How gifts are matched: data of the fund, copied from configuration or from the resolution that opens it. */
export const matchRules = z.object({
  version: label,
  /** Public euro for each euro of a citizen. */
  ratio: fraction,
  perDonor: money.nullable(),
  total: money,
});
export type MatchRules = z.infer<typeof matchRules>;

const opened = z.object({
  fundId: id,
  title: label,
  poolId: id,
  /** Who matches: kind and purposes of the public money. */
  kind: sourceKind,
  funder,
  purposes,
  rules: matchRules,
  /** Gifts received in these days, both included, are matched. */
  from: day,
  to: day,
  openedOn: day,
});
const ofGift = {
  fundId: id,
  giftId: id,
  /** An opaque id: who it is, this context does not know. */ donorId: id,
  amount: money,
};
const banked = { bankReference: label, bankAccount: accountCode.nullable() };
const giftReceived = z.object({ ...ofGift, receivedAt: instant, receivedOn: day, ...banked });
const giftReturned = z.object({
  ...ofGift,
  returnedOn: day,
  ...banked,
  /** Whether its match had been confirmed, and what of its donor's match goes back with it. */
  confirmed: z.boolean(),
  reversed: money,
});
const match = z.object({ giftId: id, donorId: id, given: money, matched: money });
const confirmed = z.object({
  fundId: id,
  confirmationId: id,
  poolId: id,
  through: instant,
  matches: z.array(match).min(1),
  given: money,
  matched: money,
  /** The sources of the pool that come of it. */
  giftsSourceId: id,
  matchSourceId: id,
  kind: sourceKind,
  funder,
  purposes,
  confirmedOn: day,
});
const released = z.object({ fundId: id, poolId: id, sourceId: id, amount: money, reason: label, releasedOn: day });
const moneyReceived = z.object({ fundId: id, receiptId: id, amount: money, receivedOn: day, ...banked });

type E<Name extends string, S extends z.ZodType> = Event<`financing.match-${Name}`, z.infer<S> & object>;
export type MatchFundOpened = E<'fund-opened', typeof opened>;
export type MatchFundEvent =
  | MatchFundOpened
  | E<'gift-received', typeof giftReceived>
  | E<'gift-returned', typeof giftReturned>
  | E<'confirmed', typeof confirmed>
  | E<'commitment-released', typeof released>
  | E<'money-received', typeof moneyReceived>;

export const matchFundCodec = eventCodec<MatchFundEvent>({
  'financing.match-fund-opened': { schema: opened },
  'financing.match-gift-received': { schema: giftReceived },
  'financing.match-confirmed': { schema: confirmed },
  'financing.match-gift-returned': { schema: giftReturned },
  'financing.match-commitment-released': { schema: released },
  'financing.match-money-received': { schema: moneyReceived },
});

const euros = (cents: string) => ({ cents, currency: 'EUR' as const });
const fundId = '01980000-0000-7000-8000-00000000f070';
const poolId = '01980000-0000-7000-8000-00000000f001';
const matcher = {
  kind: 'local' as const,
  funder: { actorId: '01980000-0000-7000-8000-00000000a005' },
  purposes: [] as string[],
};
const gift = {
  fundId,
  giftId: '01980000-0000-5000-8000-00000000f071',
  donorId: '01980000-0000-7000-8000-00000000d001',
  amount: euros('5000'),
};
const bank = { bankReference: 'ABONO-2027-0601-7', bankAccount: null };
const matchSourceId = '01980000-0000-5000-8000-00000000f073';

export const matchFundExamples: ExamplesOf<MatchFundEvent> = {
  'financing.match-fund-opened': {
    ...{ fundId, poolId, title: 'Cada euro cuenta', ...matcher },
    rules: { version: 'example-match@1', ratio: '1', perDonor: euros('10000'), total: euros('1000000') },
    ...{ from: '2027-06-01', to: '2027-06-30', openedOn: '2027-05-20' },
  },
  'financing.match-gift-received': {
    ...gift,
    receivedAt: '2027-06-01T10:00:00.000Z',
    receivedOn: '2027-06-01',
    ...bank,
  },
  'financing.match-confirmed': {
    ...{ fundId, poolId, confirmationId: '01980000-0000-7000-8000-00000000f072' },
    through: '2027-06-30T22:00:00.000Z',
    matches: [{ giftId: gift.giftId, donorId: gift.donorId, given: euros('5000'), matched: euros('5000') }],
    ...{ given: euros('5000'), matched: euros('5000'), matchSourceId },
    giftsSourceId: '01980000-0000-5000-8000-00000000f074',
    ...matcher,
    confirmedOn: '2027-07-01',
  },
  'financing.match-gift-returned': {
    ...gift,
    ...{
      returnedOn: '2027-07-05',
      ...bank,
      bankReference: 'DEV-2027-0705-1',
      confirmed: true,
      reversed: euros('5000'),
    },
  },
  'financing.match-commitment-released': {
    ...{
      fundId,
      poolId,
      sourceId: matchSourceId,
      amount: euros('5000'),
      reason: 'source-reduced',
      releasedOn: '2027-07-06',
    },
  },
  'financing.match-money-received': {
    ...{ fundId, receiptId: '01980000-0000-5000-8000-00000000f075', amount: euros('5000'), receivedOn: '2027-07-10' },
    ...{ ...bank, bankReference: 'ABONO-2027-0710-2' },
  },
};
