import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ListedChallenge } from './challenge-list.entity.js';

export type ChallengeFilter = Readonly<{ status?: string | undefined; territory?: string | undefined }>;

@Injectable()
export class ChallengeListQuery {
  constructor(private readonly dataSource: DataSource) {}

  one(challengeId: string): Promise<ListedChallenge | null> {
    return this.dataSource.getRepository(ListedChallenge).findOneBy({ challengeId });
  }

  /** By title. A community as territory includes the municipalities in it. */
  list({ status, territory }: ChallengeFilter, slice: Slice): Promise<ListedChallenge[]> {
    const query = this.dataSource.getRepository(ListedChallenge).createQueryBuilder('challenge');
    if (status !== undefined) query.andWhere('challenge.status = :status', { status });
    if (territory !== undefined) {
      const column = territory.length === 2 ? 'communities' : 'territories';
      query.andWhere(`:territory = ANY (challenge.${column})`, { territory });
    }
    return sliced(query, ['title', 'challengeId'], slice).getMany();
  }
}
