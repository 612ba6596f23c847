import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { collectPublishedEvents } from './collect.js';
import { contractOf, publishedEvent, publishedEvents } from './index.js';

const declare = (name: string, version = 1) =>
  publishedEvent({ context: 'orchard', name, version, description: 'Something.', schema: z.object({}) });

describe('publishedEvent', () => {
  it('names type and subject', () => {
    expect(declare('apple-picked', 2)).toMatchObject({
      type: 'orchard.apple-picked',
      subject: 'ceriss.orchard.apple-picked.v2',
    });
  });

  it.each([
    ['ApplePicked', 1],
    ['apple.picked', 1],
    ['apple-picked', 0],
    ['apple-picked', 1.5],
  ])('refuses the name %s, version %d', (name, version) => expect(() => declare(name, version)).toThrow(RangeError));
});

describe('collectPublishedEvents', () => {
  it('finds each once, alone or in an object, sorted by subject', () => {
    const [pear, apple] = [declare('pear-picked'), declare('apple-picked')];
    const found = collectPublishedEvents([{ pear, apple, all: { pear, apple }, helper: () => apple, text: 'x' }]);
    expect(found).toEqual([apple, pear]);
  });

  it('refuses two contracts for one subject', () => {
    expect(() => collectPublishedEvents([{ a: declare('x'), b: declare('x') }])).toThrow(
      'two published events have the subject ceriss.orchard.x.v1',
    );
  });
});

describe('the published language', () => {
  it('is found by subject', () => {
    expect(publishedEvents.length).toBeGreaterThan(0);
    for (const event of publishedEvents) expect(contractOf(event.subject)).toBe(event);
    expect(contractOf('ceriss.orchard.apple-picked.v1')).toBeUndefined();
  });

  it.each(publishedEvents.map((event) => [event.subject, event] as const))(
    '%s may grow: unknown fields pass',
    (_, { schema }) => {
      const json = z.toJSONSchema(schema, { io: 'input' });
      expect(json).toMatchObject({ type: 'object' });
      expect(json.additionalProperties).not.toBe(false);
    },
  );
});
