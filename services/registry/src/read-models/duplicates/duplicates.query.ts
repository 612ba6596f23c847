import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  DUPLICATE_RULE,
  GENERIC_DOMAINS,
  SUGGESTED_FROM,
  suspicionOf,
  type Likeness,
  type Suspicion,
} from '../../domain/actor/duplicate.rules.js';

type Suspect = Likeness & Readonly<{ actorId: string; legalName: string }>;
type Pair = Readonly<{ one: Suspect; other: Suspect }>;

const LIKENESS = `'actorId', actor."actorId", 'legalName', profile."legalName", 'nif', actor.nif, 'nameKey', profile."nameKey",
  'territory', profile.territory, 'webDomain', actor."webDomain", 'mailDomain', actor."mailDomain"`;

const inForce = (profile: string): string =>
  `${profile}."validFrom" <= $1 AND ($1 < ${profile}."validTo" OR ${profile}."validTo" IS NULL)`;

/** The most that are looked at for one actor and one sign: a name of everyday words is like those of hundreds. */
const LIKELIEST = 20;

/* Those to be looked at: of the names most alike by their trigrams, or with the same domain. Which of them are one is judged outside. */
const SUSPECTS = `
  (SELECT "actorId" FROM actor_profile like_name
   WHERE "nameKey" % profile."nameKey" AND ${inForce('like_name')} AND "actorId" <> actor."actorId"
   ORDER BY similarity("nameKey", profile."nameKey") DESC, "actorId" LIMIT ${LIKELIEST})
  UNION (SELECT "actorId" FROM actor_directory
   WHERE "webDomain" = actor."webDomain" AND "webDomain" <> ALL ($3) AND "actorId" <> actor."actorId" ORDER BY 1 LIMIT ${LIKELIEST})
  UNION (SELECT "actorId" FROM actor_directory
   WHERE "mailDomain" = actor."mailDomain" AND "mailDomain" <> ALL ($3) AND "actorId" <> actor."actorId" ORDER BY 1 LIMIT ${LIKELIEST})`;

const pairsOf = (those: string): string => `
  SELECT jsonb_build_object(${LIKENESS}) AS one,
    jsonb_build_object(${LIKENESS.replaceAll('actor.', 'double.').replaceAll('profile.', 'likewise.')}) AS other
  FROM actor_directory actor JOIN actor_profile profile ON profile."actorId" = actor."actorId" AND ${inForce('profile')}
  JOIN LATERAL (${SUSPECTS}) suspect ON true
  JOIN actor_directory double ON double."actorId" = suspect."actorId" AND double."mergedInto" IS NULL
  JOIN actor_profile likewise ON likewise."actorId" = double."actorId" AND ${inForce('likewise')}
  WHERE actor."mergedInto" IS NULL AND ${those} AND NOT EXISTS (
    SELECT FROM dismissed_duplicate WHERE "firstId" = LEAST(actor."actorId", double."actorId")
      AND "secondId" = GREATEST(actor."actorId", double."actorId"))`;

const named = ({ actorId, legalName, nif }: Suspect) => ({ actorId, legalName, nif });
const figure = (thousandths: number): number => thousandths / 1000;

const told = ({ thousandths, reasons }: Suspicion) => ({
  score: figure(thousandths),
  rule: DUPLICATE_RULE,
  reasons: reasons.map((reason) => ({ sign: reason.sign, adds: figure(reason.thousandths) })),
});

/** How many actors of the directory one page of suggestions looks at. */
const LOOKED_AT = 50;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Which actors of the register may be one. As the register stands now: a suggestion is an aid, not a fact. */
@Injectable()
export class DuplicatesQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The actors that may be the same as this one, the likeliest first. */
  async of(actorId: string) {
    const found = await this.#suggested('actor."actorId" = $2::uuid', actorId);
    return found.map(({ one: _, other, ...rest }) => ({ other, ...rest }));
  }

  /** Each pair once. A page is what the next fifty actors give, be it nothing; `next` is where the following page begins. */
  async page(cursor: string = FIRST) {
    const actors = await this.dataSource.query<readonly { actorId: string }[]>(
      'SELECT "actorId" FROM actor_directory WHERE "actorId" > $1 AND "mergedInto" IS NULL ORDER BY 1 LIMIT $2',
      [cursor, LOOKED_AT],
    );
    const ids = actors.map(({ actorId }) => actorId);
    const those = 'actor."actorId" = ANY ($2::uuid[]) AND actor."actorId" < double."actorId"';
    const items = await this.#suggested(those, ids);
    return { items, ...(ids.length === LOOKED_AT && { next: ids.at(-1)! }) };
  }

  async #suggested(those: string, asked: string | readonly string[]) {
    const parameters = [dayOf({}, this.clock), asked, GENERIC_DOMAINS];
    const pairs = await this.dataSource.query<readonly Pair[]>(pairsOf(those), parameters);
    const idsOf = ({ one, other }: Pair) => `${one.actorId} ${other.actorId}`;
    return pairs
      .map((pair) => ({ pair, suspicion: suspicionOf(pair.one, pair.other) }))
      .filter(({ suspicion }) => suspicion.thousandths >= SUGGESTED_FROM)
      .toSorted((a, b) => b.suspicion.thousandths - a.suspicion.thousandths || (idsOf(a.pair) < idsOf(b.pair) ? -1 : 1))
      .map(({ pair, suspicion }) => ({ one: named(pair.one), other: named(pair.other), ...told(suspicion) }));
  }
}
