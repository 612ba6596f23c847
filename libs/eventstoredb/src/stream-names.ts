import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { StreamFilter } from './wire/read-request.js';

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

  /** Undefined for what the store itself writes into a stream, such as its deletion. */
  ownEvent(stored: RecordedEvent): RecordedEvent | undefined {
    if (stored.type.startsWith('$')) return undefined;
    return this.#before === '' ? stored : { ...stored, stream: this.own(stored.stream) };
  }

  filter(prefixes: readonly string[]): StreamFilter {
    const stored = this.#storedPrefixes(prefixes);
    return stored.length > 0 ? { prefixes: stored } : { regex: '^[^$]' };
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
