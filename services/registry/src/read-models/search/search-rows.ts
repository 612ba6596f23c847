import type { Rows } from '@ceriss/read-models';
import { communities } from '@ceriss/spain';
import { SearchDocument, SearchSubject } from './search.entity.js';
import { titleKey } from './title-key.js';

export const SEARCHED = ['actor', 'initiative', 'challenge', 'network', 'need', 'barrier'] as const;

export type Searched = (typeof SEARCHED)[number];

type Said = Pick<SearchDocument, 'id' | 'validFrom' | 'title' | 'body' | 'communities'> & Partial<SearchDocument>;

/** What is found on every day: it has no period of its own. */
export const ALWAYS = '0001-01-01';

export const EVERYWHERE: readonly string[] = communities()
  .map(({ code }) => code)
  .toSorted();

/** Texts as one, each on its own line. */
export const texts = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

export const say = (rows: Rows, said: Said): void =>
  rows.upsert(SearchDocument, {
    ...{ sector: null, targetGroups: [], serviceCodes: [] },
    ...{ ...said, titleKey: titleKey(said.title) },
  });

export const list = (rows: Rows, type: Searched, id: string, revision: bigint, stage: string | null = null): void =>
  rows.upsert(SearchSubject, { id, type, stage, listed: true, revision: String(revision) });

export const change = (rows: Rows, id: string, revision: bigint, to: Partial<SearchSubject> = {}): void =>
  rows.update(SearchSubject, { id }, { ...to, revision: String(revision) });
