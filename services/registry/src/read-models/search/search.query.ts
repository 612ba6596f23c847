import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf, rowsAsOf, type At, type Slice } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  DIMENSIONS,
  dimensionColumns,
  filteredBy,
  Parameters,
  type Dimension,
  type SearchFilter,
} from './dimensions.js';
import { excerptOf } from './excerpt.js';
import { placeOf, SORTED_LENGTH, type Place } from './search-cursor.js';
import type { Searched } from './search-rows.js';
import { SearchText } from './search-text.js';
import { SearchDocument, SearchSubject } from './search.entity.js';

export type Search = SearchFilter & Readonly<{ q?: string | undefined }>;

type Row = Place &
  Pick<SearchDocument, 'title' | 'sector' | 'communities' | 'targetGroups' | 'serviceCodes'> &
  Pick<SearchSubject, 'stage' | 'revision'> & { type: Searched; headline: string };

type Count = Readonly<{ code: string; count: number }>;

@Injectable()
export class SearchQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The best first, then by title; with no words, everything by title. As it is described on the day. */
  async list({ q = '', ...filter }: Search, { limit, cursor }: Slice, at: At = {}) {
    const parameters = new Parameters();
    const text = new SearchText(q.trim(), parameters);
    const found = this.#found(text, parameters, at);
    const conditions = [filteredBy(filter, parameters), after(placeOf(cursor), parameters)].join(' AND ');
    const page = `SELECT * FROM found WHERE ${conditions} ORDER BY "rank" DESC, "sortKey", "id" LIMIT ${parameters.bind(limit + 1, 'integer')}`;
    const rows: Row[] = await this.dataSource.query(
      `WITH found AS (${found}), page AS (${page})
       SELECT "id", "type"[1], "title", "sector"[1], "stage"[1], "community" AS "communities", "targetGroup" AS "targetGroups",
         "serviceCode" AS "serviceCodes", "revision", "rank", "sortKey", ${text.excerpt('"body"')} AS "headline"
       FROM page ORDER BY "rank" DESC, "sortKey", "id"`,
      parameters.values,
    );
    return rows.map(({ headline, ...row }) => ({ ...row, excerpt: excerptOf(headline) }));
  }

  /** How many of what was found have each code, each dimension counted under the filters of the others; and how many all filters leave. */
  async facets({ q = '', ...filter }: Search, at: At = {}) {
    const parameters = new Parameters();
    const found = this.#found(new SearchText(q.trim(), parameters), parameters, at, 'unranked');
    const counted = DIMENSIONS.map(
      (name) =>
        `SELECT '${name}' AS dimension, code, count(*)::integer AS count FROM found, unnest(found."${name}") code
         WHERE code IS NOT NULL AND ${filteredBy(filter, parameters, name)} GROUP BY code`,
    );
    const total = `SELECT 'total', '', count(*)::integer FROM found WHERE ${filteredBy(filter, parameters)}`;
    const rows: (Count & { dimension: Dimension | 'total' })[] = await this.dataSource.query(
      `WITH found AS MATERIALIZED (${found}), counted AS (${[...counted, total].join(' UNION ALL ')})
       SELECT * FROM counted ORDER BY dimension, count DESC, code COLLATE "C"`,
      parameters.values,
    );
    const of = (name: Dimension | 'total') => rows.filter(({ dimension }) => dimension === name);
    const codes = (name: Dimension): Count[] => of(name).map(({ code, count }) => ({ code, count }));
    const facets = Object.fromEntries(DIMENSIONS.map((name) => [name, codes(name)])) as Record<Dimension, Count[]>;
    return { total: of('total')[0]!.count, facets };
  }

  #found(text: SearchText, parameters: Parameters, at: At, ranked: 'ranked' | 'unranked' = 'ranked'): string {
    const [documents, subjects] = [SearchDocument, SearchSubject].map((entity) =>
      rowsAsOf(this.dataSource, entity, at),
    );
    const day = parameters.bind(dayOf(at, this.clock), 'date');
    const shown =
      ranked === 'ranked'
        ? `, document."id", document."title", document."body", subject."revision", ${text.rank()} AS "rank", left(document."titleKey", ${SORTED_LENGTH}) COLLATE "C" AS "sortKey"`
        : '';
    return `SELECT ${dimensionColumns}${shown} FROM ${documents} document JOIN ${subjects} subject ON subject."id" = document."id"
      WHERE subject."listed" AND ${text.condition()} AND document."validFrom" = (
        SELECT max(begun."validFrom") FROM ${documents} begun WHERE begun."id" = document."id" AND begun."validFrom" <= ${day})`;
  }
}

const after = (place: Place | undefined, parameters: Parameters): string => {
  if (!place) return 'true';
  const [rank, sortKey, id] = [
    parameters.bind(place.rank, 'numeric'),
    parameters.bind(place.sortKey, 'text'),
    parameters.bind(place.id, 'uuid'),
  ];
  return `("rank" < ${rank} OR ("rank" = ${rank} AND ("sortKey", "id") > (${sortKey}, ${id})))`;
};
