import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type OpenMerge = Readonly<{ absorbedId: string; survivorId: string; reason: string }>;

const OPEN = `
  SELECT merge."absorbedId", merge."survivorId", merge.reason FROM actor_merge merge
  WHERE NOT EXISTS (SELECT FROM actor_directory actor WHERE actor."actorId" = merge."absorbedId" AND actor."mergedInto" IS NOT NULL)
     OR NOT EXISTS (SELECT FROM actor_alias alias WHERE alias."actorId" = merge."survivorId" AND alias."aliasId" = merge."absorbedId")`;

/** Merges that are decided and of which one of the two actors has not been told. */
export const openMerges = (dataSource: DataSource, limit: number): Promise<OpenMerge[]> =>
  dataSource.query(`${OPEN} ORDER BY 1 LIMIT $1`, [limit]);

@Injectable()
export class MergesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The merge that absorbed an actor; undefined when there is none. */
  async one(absorbedId: string): Promise<OpenMerge | undefined> {
    const sql = 'SELECT "absorbedId", "survivorId", reason FROM actor_merge WHERE "absorbedId" = $1';
    return (await this.dataSource.query<OpenMerge[]>(sql, [absorbedId]))[0];
  }
}
