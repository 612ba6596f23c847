import { undertakingOf, type HeldLink, type Undertaking } from '@ceriss/contracts';
import { rowsAsOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OwnershipLinkRow } from './ownership.entity.js';

@Injectable()
export class OwnershipQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The single undertaking of an enterprise on a day, as financing knows it now or knew it as of `at.asOf`. */
  async undertaking(actorId: string, day: string, at: At = {}): Promise<Undertaking> {
    return undertakingOf(actorId, await this.#around(actorId, day, at));
  }

  /* Minorities too: those of one undertaking can be a majority together. */
  #around(actorId: string, day: string, at: At): Promise<HeldLink[]> {
    return this.dataSource.query(
      `WITH RECURSIVE link AS (
         SELECT "linkId", "ownerId", "ownedId", kind, share FROM ${rowsAsOf(this.dataSource, OwnershipLinkRow, at)} held
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
