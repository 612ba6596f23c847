import type { Event, EventCodec } from '@ceriss/event-sourcing';
import { expect, it } from '@jest/globals';
import { codecs as own, examples } from './codecs.js';

/* As codecs of any event: the union of all of them is more than the compiler follows. */
const codecs = own as unknown as readonly EventCodec<Event>[];

// A list of codecs of one type each would be a union too large to be computed.
const all = codecs as readonly EventCodec<Event>[];

it.each(all.flatMap((codec) => Object.keys(codec.contracts).map((type) => [type, codec] as const)))(
  '%s: its example is written and read as it is',
  (type, codec) => {
    const data = (examples as Readonly<Record<string, object>>)[type]!;
    const stored = codec.encode({ type, data } as never);
    expect(stored).toEqual({ type, schemaVersion: 1, data });
    expect(codec.decode(stored)).toEqual({ type, data });
  },
);

it('gives an example for every type and for nothing else', () =>
  expect(Object.keys(examples).sort()).toEqual(all.flatMap(({ contracts }) => Object.keys(contracts)).sort()));
