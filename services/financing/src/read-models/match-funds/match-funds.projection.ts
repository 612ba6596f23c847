import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { matchFundCodec, type MatchFundEvent } from '../../domain/match-fund/match-fund.events.js';
import { MatchFundRow, MatchGiftRow } from './match-funds.entity.js';

type Sums = Partial<Record<'gifts' | 'givenCents' | 'matchedCents' | 'receivedCents' | 'committedCents', bigint>>;

const changed = ({ data: { fundId }, revision }: Projected<MatchFundEvent>, sums: Sums, rows: Rows): void => {
  rows.update(MatchFundRow, { fundId }, { revision });
  rows.add(MatchFundRow, { fundId }, sums);
};

export const matchFunds = projection<MatchFundEvent>({
  name: 'match-funds',
  version: 1,
  context: 'financing',
  tables: [MatchFundRow, MatchGiftRow],
  history: [MatchFundRow, MatchGiftRow],
  codecs: [matchFundCodec],
  on: {
    'financing.match-fund-opened': ({ data: { funder, purposes: _, openedOn: __, ...fund }, revision }, rows) => {
      const nothing = { gifts: 0n, givenCents: 0n, matchedCents: 0n, receivedCents: 0n, committedCents: 0n };
      const funderId = 'actorId' in funder ? funder.actorId : null;
      const publicFund = 'publicFund' in funder ? funder.publicFund : null;
      rows.insert(MatchFundRow, { ...fund, funderId, publicFund, ...nothing, revision });
    },
    'financing.match-gift-received': (event, rows) => {
      const { giftId, fundId, donorId, amount, receivedAt, receivedOn } = event.data;
      rows.insert(MatchGiftRow, {
        ...{ giftId, fundId, donorId, receivedOn, cents: centsOf(amount), receivedAt: new Date(receivedAt) },
        ...{ status: 'received', matchedCents: null, returnedOn: null },
      });
      changed(event, { gifts: 1n, givenCents: centsOf(amount) }, rows);
    },
    'financing.match-confirmed': (event, rows) => {
      const { matches, given, matched } = event.data;
      for (const one of matches) {
        const match = { status: 'confirmed' as const, matchedCents: centsOf(one.matched) };
        rows.update(MatchGiftRow, { giftId: one.giftId }, match);
      }
      changed(event, { matchedCents: centsOf(matched), committedCents: centsOf(given) + centsOf(matched) }, rows);
    },
    'financing.match-gift-returned': (event, rows) => {
      const { giftId, amount, reversed, returnedOn } = event.data;
      rows.update(MatchGiftRow, { giftId }, { status: 'returned', returnedOn });
      changed(event, { gifts: -1n, givenCents: -centsOf(amount), matchedCents: -centsOf(reversed) }, rows);
    },
    'financing.match-commitment-released': (event, rows) =>
      changed(event, { committedCents: -centsOf(event.data.amount) }, rows),
    'financing.match-money-received': (event, rows) =>
      changed(event, { receivedCents: centsOf(event.data.amount) }, rows),
  },
});
