import { undertakingOf, type HeldLink, type Undertaking } from '@ceriss/contracts';
import { EVENT_STORE } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { rowsAsOf, type At, type ProjectionRunner } from '@ceriss/read-models';
import { PROJECTIONS } from '@ceriss/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { UndertakingQuestion, Undertakings } from '../../application/de-minimis/undertakings.js';
import { caughtUp } from '../caught-up.js';
import { OwnershipLinkRow } from './ownership.entity.js';

type Span = Readonly<{ from: string; to: string }>;
type DatedLink = HeldLink & Readonly<{ validFrom: string; validTo: string | null }>;

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

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
    const links = await this.#around([...new Set(questions.map(({ actorId }) => actorId))], ALWAYS, {});
    return questions.map(({ actorId, day }) => {
      const holding = links.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo));
      return undertakingOf(actorId, holding).members;
    });
  }

  /** The single undertaking of an enterprise on a day, as financing knows it now or knew it as of `at.asOf`. */
  async undertaking(actorId: string, day: string, at: At = {}): Promise<Undertaking> {
    return undertakingOf(actorId, await this.#around([actorId], { from: day, to: day }, at));
  }

  /* Minorities too: those of one undertaking can be a majority together. */
  #around(actorIds: readonly string[], { from, to }: Span, at: At): Promise<DatedLink[]> {
    return this.dataSource.query(
      `WITH RECURSIVE link AS (
         SELECT * FROM ${rowsAsOf(this.dataSource, OwnershipLinkRow, at)} held
         WHERE "validFrom" <= $3 AND ("validTo" IS NULL OR $2 < "validTo")
       ), around AS (
         SELECT unnest($1::uuid[]) AS id
         UNION
         SELECT CASE WHEN link."ownerId" = around.id THEN link."ownedId" ELSE link."ownerId" END
         FROM around JOIN link ON around.id IN (link."ownerId", link."ownedId")
       )
       SELECT "linkId", "ownerId", "ownedId", kind, share, "validFrom"::text, "validTo"::text FROM link
       WHERE "ownerId" IN (SELECT id FROM around) ORDER BY "linkId"`,
      [actorIds, from, to],
    );
  }
}
