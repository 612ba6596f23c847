import { asOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { filtered } from '../filtered.js';
import { ActorNif } from './actor-directory.entity.js';
import { idsOf } from './aliases.js';

export type NifCorrectionFilter = Readonly<{ actor?: string | undefined; nif?: string | undefined }>;

const CONDITIONS = {
  actor: 'given.actorId = ANY (:actor)',
  nif: ':nif IN (given.nif, given.formerNif)',
};

/** Numbers of actors that were corrected. */
@Injectable()
export class NifCorrectionsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** By number. An actor by any id that stands for it; a number that it had, or has instead. */
  async list({ actor, nif }: NifCorrectionFilter, slice: Slice, at: At = {}): Promise<ActorNif[]> {
    const query = asOf(this.dataSource, ActorNif, 'given', at);
    const asked = { nif, actor: actor === undefined ? undefined : await idsOf(this.dataSource, actor, at) };
    return sliced(filtered(query, CONDITIONS, asked), ['nif', 'placeId'], slice).getMany();
  }

  /** The number that was given out under an id; undefined when none was. */
  async one(placeId: string): Promise<ActorNif | undefined> {
    return (await this.dataSource.getRepository(ActorNif).findOneBy({ placeId })) ?? undefined;
  }
}

/** Numbers that are given out and of which the actor has not been told. */
export const openNifCorrections = (dataSource: DataSource, limit: number): Promise<readonly { placeId: string }[]> =>
  dataSource.query('SELECT "placeId" FROM actor_nif WHERE "formerNif" IS NULL ORDER BY 1 LIMIT $1', [limit]);
