import { isUuid } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import {
  BallotRow,
  DissentRow,
  ProposalRow,
  ProxyRow,
  RecusalRow,
  RoundRow,
  WithdrawalRow,
} from './proposals.entity.js';

export type ProposalFilter = Readonly<{
  bodyId?: string | undefined;
  status?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}>;

@Injectable()
export class ProposalsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first, without their texts; one more than asked for when there is a next page. */
  async list({ bodyId, status, limit, cursor }: ProposalFilter, at: At = {}) {
    const query = asOf(this.dataSource, ProposalRow, 'proposal', at);
    if (bodyId) query.andWhere('proposal.bodyId = :bodyId', { bodyId });
    if (status) query.andWhere('proposal.status = :status', { status });
    if (cursor && isUuid(cursor)) query.andWhere('proposal.proposalId < :cursor', { cursor });
    const rows = await query
      .orderBy('proposal.proposalId', 'DESC')
      .limit(limit + 1)
      .getMany();
    return rows.map((row) => {
      const { proposalId, bodyCode, title, matterKind, matterReference, round } = row;
      return {
        proposalId,
        bodyId: row.bodyId,
        bodyCode,
        title,
        matterKind,
        matterReference,
        status: row.status,
        round,
      };
    });
  }

  async one(proposalId: string, at: At = {}) {
    const proposal = await this.#of(ProposalRow, proposalId, at).getOne();
    if (!proposal) return null;
    const [rounds, recusals, proxies, withdrawals, dissents] = await Promise.all([
      this.#of(RoundRow, proposalId, at).orderBy('row.round').getMany(),
      this.#of(RecusalRow, proposalId, at).orderBy('row.seat').getMany(),
      this.#of(ProxyRow, proposalId, at).orderBy('row.seat').getMany(),
      this.#of(WithdrawalRow, proposalId, at).orderBy('row.option').getMany(),
      this.#of(DissentRow, proposalId, at).orderBy('row.seat').getMany(),
    ]);
    const { matterKind, matterReference, answers, response, reasons, answerParts, round: _, ...shown } = proposal;
    return {
      ...shown,
      matter: { kind: matterKind, ...(matterReference && { reference: matterReference }) },
      answer: answers
        ? { resolutionId: answers, response, ...(reasons && { reasons }), ...(answerParts && { parts: answerParts }) }
        : null,
      rounds: rounds.map(shownRound),
      recusals: recusals.map(withoutProposal),
      proxies: standing(proxies, recusals).map(withoutProposal),
      withdrawals: withdrawals.map(withoutProposal),
      dissents: dissents.map(withoutProposal),
    };
  }

  /** A round of voting, the last one when none is named. */
  round(proposalId: string, round?: number, at: At = {}): Promise<RoundRow | null> {
    const query = this.#of(RoundRow, proposalId, at);
    if (round !== undefined) query.andWhere('row.round = :round', { round });
    return query.orderBy('row.round', 'DESC').limit(1).getOne();
  }

  /** Who has voted in a round; and what, once it is closed. */
  async ballots(proposalId: string, named?: number, at: At = {}) {
    const round = await this.round(proposalId, named, at);
    if (!round) return null;
    const [ballots, recusals] = await Promise.all([
      this.#of(BallotRow, proposalId, at)
        .andWhere('row.round = :round', { round: round.round })
        .orderBy('row.constituency')
        .addOrderBy('row.seat')
        .getMany(),
      this.#of(RecusalRow, proposalId, at).getMany(),
    ]);
    const gone = new Set(recusals.map(({ seat }) => seat));
    const items = ballots
      .filter(({ seat, bySeat }) => !gone.has(seat) && !(bySeat && gone.has(bySeat)))
      .map(shownBallot);
    const { closesAt, keyCommitment, key, outcome } = round;
    return { round: round.round, closesAt, closed: outcome !== null, keyCommitment, key, items };
  }

  #of<R extends ObjectLiteral & { proposalId: string }>(
    entity: new () => R,
    proposalId: string,
    at: At,
  ): SelectQueryBuilder<R> {
    return asOf(this.dataSource, entity, 'row', at).where('row.proposalId = :proposalId', { proposalId });
  }
}

const withoutProposal = <R extends { proposalId: string }>({ proposalId: _, ...row }: R) => row;

const shownRound = ({ proposalId: _id, tally: _tally, electorate, ...round }: RoundRow) => ({
  ...round,
  electorate: electorate.length,
});

/* With a seat that left the census went the proxies that it gave and was given. */
const standing = (proxies: readonly ProxyRow[], recusals: readonly RecusalRow[]): ProxyRow[] => {
  const gone = new Set(recusals.map(({ seat }) => seat));
  return proxies.filter(({ seat, to }) => !gone.has(seat) && !gone.has(to));
};

const shownBallot = ({ seat, constituency, mandateId, castAt, bySeat, content }: BallotRow) => ({
  ...{ seat, constituency, mandateId, castAt },
  ...(bySeat && { by: bySeat }),
  ...(content && { content }),
  ...(content?.method === 'yes-no' && { choice: content.choice }),
});
