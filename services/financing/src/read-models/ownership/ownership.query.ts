import { mergedLinks, undertakingOf, type HeldLink, type Undertaking } from '@ceriss/contracts';
import { EVENT_STORE } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { rowsAsOf, type At, type ProjectionRunner } from '@ceriss/read-models';
import { PROJECTIONS } from '@ceriss/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UndertakingQuestion, Undertakings } from '../../application/de-minimis/undertakings.js';
import { caughtUp } from '../caught-up.js';
import { Mergers } from './mergers.js';
import { OwnershipLinkRow } from './ownership.entity.js';

type Span = Readonly<{ from: string; to: string }>;
type DatedLink = HeldLink & Readonly<{ validFrom: string; validTo: string | null }>;

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

const membersAmong = (actorId: string, links: readonly HeldLink[], mergers: Mergers): Undertaking =>
  undertakingOf(
    actorId,
    mergedLinks(links, (one) => mergers.survivorOf(one)),
  );

@Injectable()
export class OwnershipQuery implements Undertakings {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(EVENT_STORE) private readonly log: Log,
    @Inject(PROJECTIONS) private readonly projections: ProjectionRunner,
  ) {}

  async membersOf(questions: readonly UndertakingQuestion[]): Promise<(readonly string[])[]> {
    if (questions.length === 0) return [];
    await caughtUp(['ownership'], this.log, this.projections);
    const mergers = await Mergers.of(this.dataSource, {});
    const asked = questions.map(({ actorId, day }) => ({ actorId: mergers.survivorOf(actorId), day }));
    const links = await this.#around([...new Set(asked.map(({ actorId }) => actorId))], ALWAYS, mergers, {});
    return asked.map(({ actorId, day }) => {
      const holding = links.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
      return mergers.idsOf(membersAmong(actorId, holding, mergers).members);
    });
  }

  /** Every id that stands for a member of the single undertaking of an enterprise on a day: what is of an alias is of the actor. */
  async undertaking(actorId: string, day: string, at: At = {}): Promise<Readonly<{ members: readonly string[] }>> {
    const mergers = await Mergers.of(this.dataSource, at);
    const { members } = await this.shown(actorId, day, at);
    return { members: mergers.idsOf(members) };
  }

  /** The single undertaking of an enterprise on a day, whichever of its ids is named, as financing knows it now or knew it as of `at.asOf`. */
  async shown(askedFor: string, day: string, at: At = {}): Promise<Undertaking & { actorId: string }> {
    const mergers = await Mergers.of(this.dataSource, at);
    const actorId = mergers.survivorOf(askedFor);
    const links = await this.#around([actorId], { from: day, to: day }, mergers, at);
    return { actorId, ...membersAmong(actorId, links, mergers) };
  }

  /* Minorities too: those of one undertaking can be a majority together. */
  #around(actorIds: readonly string[], { from, to }: Span, mergers: Mergers, at: At): Promise<DatedLink[]> {
    return this.dataSource.query(
      `WITH RECURSIVE merged AS (
         SELECT alias, survivor FROM unnest($4::uuid[], $5::uuid[]) AS merged (alias, survivor)
       ), link AS (
         SELECT held."linkId", held.kind, held.share, held."validFrom", held."validTo",
           COALESCE(owner.survivor, held."ownerId") AS "ownerId", COALESCE(owned.survivor, held."ownedId") AS "ownedId"
         FROM ${rowsAsOf(this.dataSource, OwnershipLinkRow, at)} held
         LEFT JOIN merged owner ON owner.alias = held."ownerId" LEFT JOIN merged owned ON owned.alias = held."ownedId"
         WHERE held."validFrom" <= $3 AND (held."validTo" IS NULL OR $2 < held."validTo")
       ), around AS (
         SELECT unnest($1::uuid[]) AS id
         UNION
         SELECT CASE WHEN link."ownerId" = around.id THEN link."ownedId" ELSE link."ownerId" END
         FROM around JOIN link ON around.id IN (link."ownerId", link."ownedId")
       )
       SELECT "linkId", "ownerId", "ownedId", kind, share, "validFrom"::text, "validTo"::text FROM link
       WHERE "ownerId" IN (SELECT id FROM around) ORDER BY "linkId"`,
      [actorIds, from, to, ...mergers.pairs],
    );
  }
}
