import { asOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RecordedRelation } from './ties.entity.js';

export type RelationFilter = Readonly<{ actor?: string | undefined; kind?: string | undefined }>;

@Injectable()
export class TiesQuery {
  constructor(private readonly dataSource: DataSource) {}

  relation(relationId: string, at: At = {}): Promise<RecordedRelation | null> {
    return asOf(this.dataSource, RecordedRelation, 'relation', at)
      .where('relation.relationId = :relationId', { relationId })
      .getOne();
  }

  /** By the day on which they began. With `validAt`, those that held on that day; `validTo` is the last one. */
  relations({ actor, kind }: RelationFilter, slice: Slice, at: At = {}): Promise<RecordedRelation[]> {
    const { validAt: day } = at;
    const query = asOf(this.dataSource, RecordedRelation, 'relation', at);
    if (day !== undefined) {
      query.andWhere('relation.validFrom <= :day AND (relation.validTo IS NULL OR :day <= relation.validTo)', { day });
    }
    if (kind !== undefined) query.andWhere('relation.kind = :kind', { kind });
    if (actor !== undefined) query.andWhere(':actor IN (relation.fromActorId, relation.toActorId)', { actor });
    return sliced(query, ['validFrom', 'relationId'], slice).getMany();
  }
}
