import type { Parameters } from './dimensions.js';
import { titleKey } from './title-key.js';

const CONFIGURATION = "'public.registry_spanish'::regconfig";
/* As in the index, or it is not used. */
const WORDS = `to_tsvector(${CONFIGURATION}, document."title" || ' ' || document."body")`;
const TITLE = `setweight(to_tsvector(${CONFIGURATION}, document."title"), 'A')`;
const BODY = `setweight(to_tsvector(${CONFIGURATION}, document."body"), 'C')`;
/* Divides the rank by itself and one: below one, as the similarity of names is. */
const BELOW_ONE = 32;
/* A float may differ in its last digits from machine to machine; where a page ends must not. */
const RANK_DECIMALS = 4;

/** In the text of an excerpt, around what was found: characters of no script. */
export const FOUND = '\uE000';
export const NOT_FOUND = '\uE001';

/* Who quotes or excludes words means those words, and no name that looks like them. */
const exact = (typed: string): boolean => /"|(?:^|\s)-\S/.test(typed);

/** What was typed, as SQL about a `document`. */
export class SearchText {
  readonly #words: string;
  readonly #name: string | undefined;

  constructor(
    private readonly typed: string,
    parameters: Parameters,
  ) {
    const key = titleKey(typed);
    this.#words =
      typed === '' ? "''::tsquery" : `websearch_to_tsquery(${CONFIGURATION}, ${parameters.bind(typed, 'text')})`;
    this.#name = key === '' || exact(typed) ? undefined : parameters.bind(key, 'text');
  }

  /** Which documents are found: by their words, or by a name that is nearly the one typed. */
  condition(): string {
    if (this.typed === '') return 'true';
    const byWords = `${WORDS} @@ ${this.#words}`;
    return this.#name ? `(${byWords} OR document."titleKey" %> ${this.#name})` : byWords;
  }

  /** The higher the better; words of the title count more than those of the body. */
  rank(): string {
    if (this.typed === '') return '0.0000';
    const byWords = `ts_rank_cd(${TITLE} || ${BODY}, ${this.#words}, ${BELOW_ONE})`;
    const byName = this.#name ? ` + word_similarity(${this.#name}, document."titleKey")` : '';
    return `round((${byWords}${byName})::numeric, ${RANK_DECIMALS})`;
  }

  /** What stands around the words found in a body. */
  excerpt(body: string): string {
    const options = `StartSel=${FOUND}, StopSel=${NOT_FOUND}, MaxFragments=2, MinWords=8, MaxWords=30, FragmentDelimiter=" … "`;
    return `ts_headline(${CONFIGURATION}, translate(${body}, '${FOUND}${NOT_FOUND}', ''), ${this.#words}, '${options}')`;
  }
}
