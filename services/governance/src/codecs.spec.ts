import { expect, it } from '@jest/globals';
import { codecs, examples } from './codecs.js';

it.each(codecs.flatMap((codec) => Object.keys(codec.contracts).map((type) => [type, codec] as const)))(
  '%s: its example is written and read as it is',
  (type, codec) => {
    const data = (examples as Readonly<Record<string, object>>)[type]!;
    const stored = codec.encode({ type, data } as never);
    expect(stored).toEqual({ type, schemaVersion: 1, data });
    expect(codec.decode(stored)).toEqual({ type, data });
  },
);

it('gives an example for every type and for nothing else', () =>
  expect(Object.keys(examples).sort()).toEqual(codecs.flatMap(({ contracts }) => Object.keys(contracts)).sort()));
