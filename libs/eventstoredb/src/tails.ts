import type { Position } from '@ceriss/event-sourcing';
import type { Connection } from './connection.js';
import type { Selection } from './log.js';
import type { StreamNames } from './stream-names.js';
import { Tail } from './tail.js';
import type { TailMember } from './tail-member.js';

/** The tails of a process, one for each context that is followed. */
export class Tails {
  readonly #tails = new Map<string, Tail>();

  constructor(
    private readonly connection: Connection,
    private readonly names: StreamNames,
  ) {}

  /** For who has seen everything up to an event and whose streams are all of one context; undefined where it must read for itself. */
  join(selection: Selection, after: Position): TailMember | undefined {
    const prefix = contextOf(selection.prefixes);
    if (prefix === undefined) return undefined;
    const known = this.#tails.get(prefix);
    if (known && !known.ended) return known.join(selection, after);
    const tail = new Tail(this.connection, this.names, { prefix, after });
    this.#tails.set(prefix, tail);
    return tail.join(selection, after);
  }
}

/* `financing.` of `financing.award-` and `financing.call-`. */
const contextOf = ([first, ...others]: readonly string[]): string | undefined => {
  const context = first?.slice(0, first.indexOf('.') + 1);
  return context && others.every((prefix) => prefix.startsWith(context)) ? context : undefined;
};
