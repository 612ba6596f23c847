import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FormedNetwork, NetworkMember, RecordedRelation } from './ties.entity.js';

export type RelationFilter = Readonly<{ actor?: string | undefined; kind?: string | undefined }>;

@Injectable()
export class TiesQuery {
  constructor(private readonly dataSource: DataSource) {}

  relation(relationId: string): Promise<RecordedRelation | null> {
    return this.dataSource.getRepository(RecordedRelation).findOneBy({ relationId });
  }

  /** By the day on which they began. */
  relations({ actor, kind }: RelationFilter, slice: Slice): Promise<RecordedRelation[]> {
    const query = this.dataSource.getRepository(RecordedRelation).createQueryBuilder('relation');
    if (kind !== undefined) query.andWhere('relation.kind = :kind', { kind });
    if (actor !== undefined) query.andWhere(':actor IN (relation.fromActorId, relation.toActorId)', { actor });
    return sliced(query, ['validFrom', 'relationId'], slice).getMany();
  }

  /** With the ids of its members. */
  async network(networkId: string) {
    const network = await this.dataSource.getRepository(FormedNetwork).findOneBy({ networkId });
    if (!network) return undefined;
    const members = this.dataSource.getRepository(NetworkMember);
    const found = await members.find({ where: { networkId }, order: { actorId: 'ASC' } });
    return { ...network, memberIds: found.map(({ actorId }) => actorId) };
  }

  /** By name. */
  networks(slice: Slice): Promise<FormedNetwork[]> {
    const query = this.dataSource.getRepository(FormedNetwork).createQueryBuilder('network');
    return sliced(query, ['name', 'networkId'], slice).getMany();
  }
}
