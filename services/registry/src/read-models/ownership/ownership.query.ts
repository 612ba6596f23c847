import { mergedLinks, undertakingOf, type HeldLink, type Undertaking } from '@ceriss/contracts';
import { asOf, rowsAsOf, sliced, validAt, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { idsOf } from '../actor-directory/aliases.js';
import { Survivors } from '../ecosystem/survivors.js';
import { OwnershipLink } from './ownership.entity.js';

@Injectable()
export class OwnershipQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Who holds something in an enterprise, whichever of its ids is named, by the day from which; with `validAt`, on that day. */
  async owners(ownedId: string, slice: Slice, at: At = {}): Promise<OwnershipLink[]> {
    const ids = await idsOf(this.dataSource, ownedId, at);
    const query = asOf(this.dataSource, OwnershipLink, 'link', at).where('link.ownedId = ANY (:ids)', { ids });
    return sliced(validAt(query, 'link', at), ['validFrom', 'linkId'], slice).getMany();
  }

  /** The single undertaking that an enterprise belongs to on a day, whichever of its ids is named; of actors as they are after mergers. */
  async undertaking(askedFor: string, day: string, at: At = {}): Promise<Undertaking & { actorId: string }> {
    const survivors = await Survivors.of(this.dataSource, at);
    const actorId = survivors.of(askedFor);
    const links = await this.#around(actorId, day, survivors, at);
    const own = mergedLinks(links, (one) => survivors.of(one));
    return { actorId, ...undertakingOf(actorId, own) };
  }

  /* Minorities too: those of one undertaking can be a majority together. */
  #around(actorId: string, day: string, survivors: Survivors, at: At): Promise<HeldLink[]> {
    return this.dataSource.query(
      `WITH RECURSIVE merged AS (
         SELECT alias, survivor FROM unnest($3::uuid[], $4::uuid[]) AS merged (alias, survivor)
       ), link AS (
         SELECT held."linkId", held.kind, held.share, COALESCE(owner.survivor, held."ownerId") AS "ownerId",
           COALESCE(owned.survivor, held."ownedId") AS "ownedId"
         FROM ${rowsAsOf(this.dataSource, OwnershipLink, at)} held
         LEFT JOIN merged owner ON owner.alias = held."ownerId" LEFT JOIN merged owned ON owned.alias = held."ownedId"
         WHERE held."validFrom" <= $2 AND (held."validTo" IS NULL OR $2 < held."validTo")
       ), around AS (
         SELECT $1::uuid AS id
         UNION
         SELECT CASE WHEN link."ownerId" = around.id THEN link."ownedId" ELSE link."ownerId" END
         FROM around JOIN link ON around.id IN (link."ownerId", link."ownedId")
       )
       SELECT "linkId", "ownerId", "ownedId", kind, share FROM link
       WHERE "ownerId" IN (SELECT id FROM around) ORDER BY "linkId"`,
      [actorId, day, ...survivors.pairs],
    );
  }
}
