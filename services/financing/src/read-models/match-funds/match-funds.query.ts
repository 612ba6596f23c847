import { euros } from '@ceriss/kernel';
import { asOf, sliced, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { MatchFundRow, MatchGiftRow } from './match-funds.entity.js';

const shownFund = (row: MatchFundRow) => {
  const { gifts, givenCents, matchedCents, receivedCents, committedCents, revision, ...fund } = row;
  return {
    ...{ ...fund, gifts: Number(gifts), revision: revision.toString() },
    ...{ given: euros(givenCents), matched: euros(matchedCents), received: euros(receivedCents) },
    room: euros(BigInt(fund.rules.total.cents) - matchedCents),
    committed: euros(committedCents),
  };
};
const shownGift = ({ cents, matchedCents, receivedAt, ...gift }: MatchGiftRow) => ({
  ...{ ...gift, amount: euros(cents), receivedAt: receivedAt.toISOString() },
  matched: matchedCents === null ? null : euros(matchedCents),
});

@Injectable()
export class MatchFundsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list(slice: Slice, at: At = {}) {
    return (await afterId(asOf(this.dataSource, MatchFundRow, 'fund', at), 'fundId', slice)).map(shownFund);
  }

  async one(fundId: string, at: At = {}) {
    const row = await asOf(this.dataSource, MatchFundRow, 'fund', at)
      .where('fund.fundId = :fundId', { fundId })
      .getOne();
    return row ? shownFund(row) : undefined;
  }

  /** Gifts in the order in which they are matched. */
  async gifts(fundId: string, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, MatchGiftRow, 'gift', at).where('gift.fundId = :fundId', { fundId });
    return (await sliced(query, ['receivedAt', 'giftId'], slice).getMany()).map(shownGift);
  }
}
