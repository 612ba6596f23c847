import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DirectoryActor } from './actor-directory.entity.js';

export type ActorFilter = Readonly<{
  sector?: string | undefined;
  territory?: string | undefined;
  nif?: string | undefined;
}>;

@Injectable()
export class ActorDirectoryQuery {
  constructor(private readonly dataSource: DataSource) {}

  one(actorId: string): Promise<DirectoryActor | null> {
    return this.dataSource.getRepository(DirectoryActor).findOneBy({ actorId });
  }

  /** By name. A community as territory includes the municipalities in it. */
  list({ sector, territory, nif }: ActorFilter, slice: Slice): Promise<DirectoryActor[]> {
    const query = this.dataSource.getRepository(DirectoryActor).createQueryBuilder('actor');
    if (sector !== undefined) query.andWhere('actor.sector = :sector', { sector });
    if (nif !== undefined) query.andWhere('actor.nif = :nif', { nif });
    if (territory !== undefined) {
      query.andWhere(`actor.${territory.length === 2 ? 'community' : 'territory'} = :territory`, { territory });
    }
    return sliced(query, ['legalName', 'actorId'], slice).getMany();
  }
}
