import { asOf, rowsAsOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { filtered } from '../filtered.js';
import { NeedSignal, NeedSupport } from '../needs/needs.entity.js';
import { ChallengeAdoption, ListedChallenge } from './challenge-list.entity.js';

export type ChallengeFilter = Readonly<{
  status?: string | undefined;
  territory?: string | undefined;
  targetGroup?: string | undefined;
  serviceCode?: string | undefined;
  callId?: string | undefined;
}>;

const conditions = ({ territory }: ChallengeFilter, adoptions: string): Record<keyof ChallengeFilter, string> => ({
  status: 'challenge.status = :status',
  territory: `:territory = ANY (challenge.${territory?.length === 2 ? 'communities' : 'territories'})`,
  targetGroup: ':targetGroup = ANY (challenge.targetGroups)',
  serviceCode: ':serviceCode = ANY (challenge.serviceCodes)',
  callId: `EXISTS (SELECT 1 FROM ${adoptions} adoption WHERE adoption."challengeId" = "challenge"."challengeId" AND adoption."callId" = :callId)`,
});

@Injectable()
export class ChallengeListQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** With the calls that have adopted it and the standing needs that support it. */
  async one(challengeId: string, at: At = {}) {
    const byId = { challengeId };
    const challenge = await asOf(this.dataSource, ListedChallenge, 'challenge', at)
      .where('challenge.challengeId = :challengeId', byId)
      .getOne();
    if (!challenge) return undefined;
    const standing = `SELECT 1 FROM ${rowsAsOf(this.dataSource, NeedSignal, at)} need WHERE need."needId" = "support"."needId" AND need.status = 'signalled'`;
    const [calls, needs] = await Promise.all([
      asOf(this.dataSource, ChallengeAdoption, 'adoption', at)
        .where('adoption.challengeId = :challengeId', byId)
        .orderBy('adoption.adoptedOn')
        .addOrderBy('adoption.callId')
        .getMany(),
      asOf(this.dataSource, NeedSupport, 'support', at)
        .where(`support.challengeId = :challengeId AND EXISTS (${standing})`, byId)
        .orderBy('support.needId')
        .getMany(),
    ]);
    return {
      ...challenge,
      calls: calls.map(({ callId, adoptedOn }) => ({ callId, adoptedOn })),
      needIds: needs.map(({ needId }) => needId),
    };
  }

  /** By title. A community as territory includes the municipalities in it. */
  list(filter: ChallengeFilter, slice: Slice, at: At = {}): Promise<ListedChallenge[]> {
    const query = asOf(this.dataSource, ListedChallenge, 'challenge', at);
    const asked = conditions(filter, rowsAsOf(this.dataSource, ChallengeAdoption, at));
    return sliced(filtered(query, asked, filter), ['title', 'challengeId'], slice).getMany();
  }
}
