import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { eventCodec, UnknownEvent } from './codec.js';
import type { Event } from './decider.js';

type Paid = Event<'test.paid', { cents: string }>;

const codec = eventCodec<Paid>({
  'test.paid': {
    schema: z.strictObject({ cents: z.string() }),
    upcasts: {
      1: ({ euros }: { euros: number }) => ({ amount: euros * 100 }),
      2: ({ amount }: { amount: number }) => ({ cents: String(amount) }),
    },
  },
});

describe('eventCodec', () => {
  it.each([
    [1, { euros: 10 }],
    [2, { amount: 1000 }],
    [3, { cents: '1000' }],
  ])('reads version %i', (schemaVersion, data) =>
    expect(codec.decode({ type: 'test.paid', schemaVersion, data })).toEqual({
      type: 'test.paid',
      data: { cents: '1000' },
    }),
  );

  it('writes the current version', () =>
    expect(codec.encode({ type: 'test.paid', data: { cents: '5' } })).toEqual({
      type: 'test.paid',
      schemaVersion: 3,
      data: { cents: '5' },
    }));

  it('neither writes nor reads what has not the declared shape', () => {
    expect(() => codec.encode({ type: 'test.paid', data: { cents: '5', more: 1 } as never })).toThrow(z.ZodError);
    expect(() => codec.decode({ type: 'test.paid', schemaVersion: 3, data: { cents: 5 } })).toThrow(z.ZodError);
  });

  it.each([
    ['test.paid', 4],
    ['test.unknown', 1],
    ['constructor', 1],
  ])('says that it does not know %s version %i', (type, schemaVersion) =>
    expect(() => codec.decode({ type, schemaVersion, data: {} })).toThrow(UnknownEvent),
  );
});
