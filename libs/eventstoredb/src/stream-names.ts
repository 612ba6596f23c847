import { streamNameFilter, type Filter } from '@eventstore/db-client';

type FilterOptions = Omit<Parameters<typeof streamNameFilter>[0], 'prefixes' | 'regex'>;

/** How the names of streams here and in the store belong together. */
export class StreamNames {
  readonly #before: string;

  constructor(namespace?: string) {
    this.#before = namespace === undefined ? '' : `${namespace}~`;
  }

  stored(stream: string): string {
    return this.#before + stream;
  }

  own(stored: string): string {
    return stored.slice(this.#before.length);
  }

  filter(prefixes: readonly string[], options: FilterOptions): Filter {
    const stored = this.#storedPrefixes(prefixes);
    return stored.length > 0
      ? streamNameFilter({ ...options, prefixes: stored })
      : streamNameFilter({ ...options, regex: '^[^$]' });
  }

  /** The same choice as the filter, made here. */
  selects(prefixes: readonly string[], storedStream: string): boolean {
    const stored = this.#storedPrefixes(prefixes);
    return stored.length > 0 ? stored.some((prefix) => storedStream.startsWith(prefix)) : !storedStream.startsWith('$');
  }

  #storedPrefixes(prefixes: readonly string[]): string[] {
    const wanted = prefixes.length === 0 && this.#before ? [''] : prefixes;
    return wanted.map((prefix) => this.stored(prefix));
  }
}
