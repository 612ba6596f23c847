import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { goldenFindings, goldenOf, type EventType, type GoldenEvent } from './golden-events.js';

const paid: EventType = {
  type: 'financing.paid',
  contract: { schema: z.strictObject({ cents: z.string() }) },
  example: { cents: '100' },
};
const changed: EventType = {
  type: 'financing.paid',
  contract: { schema: z.strictObject({ cents: z.string(), on: z.string() }) },
  example: { cents: '100', on: '2027-05-10' },
};
const versioned: EventType = {
  ...changed,
  contract: { ...changed.contract, upcasts: { 1: (old: { cents: string }) => ({ ...old, on: 'unknown' }) } },
};
const files = (...entries: [string, GoldenEvent][]) => new Map(entries);
const first: [string, GoldenEvent] = ['financing.paid.v1.json', goldenOf(paid)];

describe('Golden events', () => {
  it('hold when code and files agree', () => expect(goldenFindings([paid], files(first))).toEqual([]));

  it('say that a type has none', () =>
    expect(goldenFindings([paid], files())).toEqual([
      expect.stringContaining('financing.paid version 1 has no golden file'),
    ]));

  it('say that a shape changed without a version, and that the stored event can no longer be read', () =>
    expect(goldenFindings([changed], files(first))).toEqual([
      expect.stringContaining('the shape of financing.paid changed without a version'),
      expect.stringContaining('financing.paid version 1 can no longer be read'),
    ]));

  it('hold when the change has a version, an upcast and a file', () =>
    expect(goldenFindings([versioned], files(first, ['financing.paid.v2.json', goldenOf(versioned)]))).toEqual([]));

  it('say that an upcast makes what the schema refuses', () => {
    const broken: EventType = {
      ...versioned,
      contract: { ...versioned.contract, upcasts: { 1: (old: object) => ({ ...old, on: 7 }) } },
    };
    expect(goldenFindings([broken], files(first, ['financing.paid.v2.json', goldenOf(broken)]))).toEqual([
      expect.stringContaining('financing.paid version 1 can no longer be read'),
    ]);
  });

  it('say that an upcast throws', () => {
    const upcasts = {
      1: () => {
        throw new Error('no such field');
      },
    };
    const broken: EventType = { ...versioned, contract: { ...versioned.contract, upcasts } };
    expect(goldenFindings([broken], files(first, ['financing.paid.v2.json', goldenOf(broken)]))).toEqual([
      'financing.paid version 1 cannot be upcast: no such field',
    ]);
  });

  it.each(['financing.forgotten.v1.json', 'financing.paid.v2.json', 'notes.json'])(
    'say that %s belongs to nothing',
    (file) =>
      expect(goldenFindings([paid], files(first, [file, goldenOf(paid)]))).toEqual([expect.stringContaining(file)]),
  );
});
