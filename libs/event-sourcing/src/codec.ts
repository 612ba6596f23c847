import type { Json } from '@ceriss/kernel';
import type { z } from 'zod';
import type { Event } from './decider.js';

/* An upcast reads a shape that no type describes any more. */
type Upcast = (old: never) => unknown;

/** One event type's stored shape. `upcasts[n]` turns version n into n + 1; the current version is their number plus one. */
export type EventContract<D> = Readonly<{ schema: z.ZodType<D>; upcasts?: Readonly<Record<number, Upcast>> }>;

export type StoredShape = Readonly<{ type: string; schemaVersion: number; data: unknown }>;

export type EventCodec<E extends Event> = Readonly<{
  contracts: Readonly<Record<E['type'], EventContract<unknown>>>;
  /** Throws ZodError when the event does not have its own declared shape. */
  encode(event: E): StoredShape & { data: Json };
  /** Throws UnknownEvent, or ZodError when the stored data fits no known version. */
  decode(stored: StoredShape): E;
}>;

export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
  constructor(stored: StoredShape) {
    super(`no codec for ${stored.type} version ${stored.schemaVersion}`);
  }
}

export const currentVersion = (contract: EventContract<unknown>): number =>
  Object.keys(contract.upcasts ?? {}).length + 1;

/** The codec of an aggregate's events. It stands beside them, and every version ever stored has a golden file. */
export const eventCodec = <E extends Event>(contracts: {
  readonly [T in E['type']]: EventContract<Extract<E, { type: T }>['data']>;
}): EventCodec<E> => {
  const byType = contracts as Readonly<Record<string, EventContract<unknown>>>;
  return {
    contracts: contracts as EventCodec<E>['contracts'],
    encode: ({ type, data }) => {
      const contract = byType[type]!;
      return { type, schemaVersion: currentVersion(contract), data: contract.schema.parse(data) as Json };
    },
    decode: (stored) => {
      const contract = Object.hasOwn(byType, stored.type) ? byType[stored.type] : undefined;
      if (!contract || stored.schemaVersion > currentVersion(contract)) throw new UnknownEvent(stored);
      let shape = stored.data;
      for (let version = stored.schemaVersion; version < currentVersion(contract); version += 1) {
        shape = contract.upcasts![version]!(shape as never);
      }
      return { type: stored.type, data: contract.schema.parse(shape) } as unknown as E;
    },
  };
};
