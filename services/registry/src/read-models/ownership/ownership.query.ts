import { undertakingOf, type HeldLink, type Undertaking } from '@ceriss/contracts';
import { asOf, rowsAsOf, sliced, validAt, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OwnershipLink } from './ownership.entity.js';

@Injectable()
export class OwnershipQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Who holds something in an enterprise, by the day from which; with `validAt`, on that day. */
  owners(ownedId: string, slice: Slice, at: At = {}): Promise<OwnershipLink[]> {
    const query = asOf(this.dataSource, OwnershipLink, 'link', at).where('link.ownedId = :ownedId', { ownedId });
    return sliced(validAt(query, 'link', at), ['validFrom', 'linkId'], slice).getMany();
  }

  /** The single undertaking that an enterprise belongs to on a day. */
  async undertaking(actorId: string, day: string, at: At = {}): Promise<Undertaking> {
    return undertakingOf(actorId, await this.#around(actorId, day, at));
  }

  /* Minorities too: those of one undertaking can be a majority together. */
  #around(actorId: string, day: string, at: At): Promise<HeldLink[]> {
    return this.dataSource.query(
      `WITH RECURSIVE link AS (
         SELECT "linkId", "ownerId", "ownedId", kind, share FROM ${rowsAsOf(this.dataSource, OwnershipLink, at)} held
         WHERE "validFrom" <= $2 AND ("validTo" IS NULL OR $2 < "validTo")
       ), around AS (
         SELECT $1::uuid AS id
         UNION
         SELECT CASE WHEN link."ownerId" = around.id THEN link."ownedId" ELSE link."ownerId" END
         FROM around JOIN link ON around.id IN (link."ownerId", link."ownedId")
       )
       SELECT "linkId", "ownerId", "ownedId", kind, share FROM link
       WHERE "ownerId" IN (SELECT id FROM around) ORDER BY "linkId"`,
      [actorId, day],
    );
  }
}
