import { isUuid } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { BallotRow, DissentRow, ProposalRow, RecusalRow, RoundRow } from './proposals.entity.js';

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
  list({ bodyId, status, limit, cursor }: ProposalFilter) {
    return this.dataSource.getRepository(ProposalRow).find({
      where: {
        ...(bodyId && { bodyId }),
        ...(status && { status }),
        ...(cursor && isUuid(cursor) && { proposalId: LessThan(cursor) }),
      },
      select: {
        proposalId: true,
        bodyId: true,
        bodyCode: true,
        title: true,
        matterKind: true,
        matterReference: true,
        status: true,
        round: true,
      },
      order: { proposalId: 'DESC' },
      take: limit + 1,
    });
  }

  async one(proposalId: string) {
    const proposal = await this.dataSource.getRepository(ProposalRow).findOneBy({ proposalId });
    if (!proposal) return null;
    const [rounds, recusals, dissents] = await Promise.all([
      this.dataSource.getRepository(RoundRow).find({ where: { proposalId }, order: { round: 'ASC' } }),
      this.dataSource.getRepository(RecusalRow).find({ where: { proposalId }, order: { seat: 'ASC' } }),
      this.dataSource.getRepository(DissentRow).find({ where: { proposalId }, order: { seat: 'ASC' } }),
    ]);
    const { matterKind, matterReference, answers, response, reasons, round: _, ...shown } = proposal;
    return {
      ...shown,
      matter: { kind: matterKind, ...(matterReference && { reference: matterReference }) },
      answer: answers ? { resolutionId: answers, response, ...(reasons && { reasons }) } : null,
      rounds: rounds.map(({ proposalId: _id, tally: _tally, ...round }) => round),
      recusals: recusals.map(({ seat, reason, recusedAt }) => ({ seat, reason, recusedAt })),
      dissents: dissents.map(({ seat, text, recordedAt }) => ({ seat, text, recordedAt })),
    };
  }

  /** A round of voting, the last one when none is named. */
  round(proposalId: string, round?: number): Promise<RoundRow | null> {
    return this.dataSource
      .getRepository(RoundRow)
      .findOne({ where: { proposalId, ...(round && { round }) }, order: { round: 'DESC' } });
  }

  /** Who has voted in a round; and what, once it is closed. */
  async ballots(proposalId: string, named?: number) {
    const round = await this.round(proposalId, named);
    if (!round) return null;
    const ballots = await this.dataSource
      .getRepository(BallotRow)
      .find({ where: { proposalId, round: round.round }, order: { constituency: 'ASC', seat: 'ASC' } });
    const items = ballots.map(({ seat, constituency, castAt, choice }) => ({
      seat,
      constituency,
      castAt,
      ...(choice && { choice }),
    }));
    return { round: round.round, closesAt: round.closesAt, closed: round.outcome !== null, items };
  }
}
