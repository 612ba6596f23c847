import { expect, it } from '@jest/globals';
import { currentVersion, type Event, type EventCodec } from '@ceriss/event-sourcing';
import { codecs, examples } from './codecs.js';

// By what they have in common: the union of all of them is more than the compiler takes.
const all = codecs as unknown as readonly EventCodec<Event>[];

it.each(all.flatMap((codec) => Object.keys(codec.contracts).map((type) => [type, codec] as const)))(
  '%s: its example is written and read as it is',
  (type, codec) => {
    const data = (examples as Readonly<Record<string, unknown>>)[type];
    const stored = codec.encode({ type, data } as never);
    expect(stored).toEqual({ type, schemaVersion: currentVersion(codec.contracts[type]!), data });
    expect(codec.decode(stored)).toEqual({ type, data });
  },
);

it('gives an example for every type and for nothing else', () =>
  expect(Object.keys(examples).sort()).toEqual(codecs.flatMap(({ contracts }) => Object.keys(contracts)).sort()));
