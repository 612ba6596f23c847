import type { Event, EventCodec } from '@ceriss/event-sourcing';
import { expect, it } from '@jest/globals';
import { aggregates } from './aggregates.js';
import { codecs, examples } from './codecs.js';

/** The versions of events that are not at their first. */
const versions: Readonly<Record<string, number>> = {
  'financing.pool-created': 2,
  'financing.source-committed': 2,
  'financing.transaction-posted': 3,
  'financing.transaction-corrected': 3,
  'financing.payment-requested': 2,
  'financing.payment-executed': 2,
  'financing.source-received': 2,
  'financing.pledge-instalment-received': 2,
  'financing.bank-entry-matched': 3,
  'financing.bank-entry-unmatched': 3,
};

/* Their union is too large for the compiler to write down. */
const all = codecs as unknown as readonly EventCodec<Event>[];

it.each(all.flatMap((codec) => Object.keys(codec.contracts).map((type) => [type, codec] as const)))(
  '%s: its example is written and read as it is',
  (type, codec) => {
    const data = examples[type as keyof typeof examples];
    const stored = codec.encode({ type, data } as Event);
    expect(stored).toEqual({ type, schemaVersion: versions[type] ?? 1, data });
    expect(codec.decode(stored)).toEqual({ type, data });
  },
);

it('gives an example for every type and for nothing else', () =>
  expect(Object.keys(examples).sort()).toEqual(all.flatMap(({ contracts }) => Object.keys(contracts)).sort()));

it.each(Object.entries(aggregates))('%s is the name in its streams, and its codec is known', (name, aggregate) => {
  expect(aggregate.streamOf('x')).toBe(`financing.${name}-x`);
  expect(all).toContain(aggregate.codec);
});
