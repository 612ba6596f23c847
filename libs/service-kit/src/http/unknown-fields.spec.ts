import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { unknownFields } from './unknown-fields.js';

const schema = z.object({
  name: z.string(),
  amount: z.string().transform(BigInt),
  address: z.object({ town: z.string() }).optional(),
  parts: z.array(z.object({ share: z.number() })).default([]),
  labels: z.record(z.string(), z.string()).optional(),
  who: z.union([z.object({ person: z.string() }), z.object({ entity: z.string() })]).optional(),
});

const unknown = (value: unknown): string[] =>
  unknownFields(value, schema.parse(value)).map((issue) =>
    [...issue.path, 'keys' in issue ? issue.keys.join('+') : ''].join('.'),
  );

describe('unknown fields', () => {
  it('are none when everything was taken', () => {
    const whole = {
      name: 'a',
      amount: '1',
      address: { town: 'b' },
      parts: [{ share: 1 }],
      labels: { x: 'y' },
      who: { entity: 'c' },
    };
    expect(unknown(whole)).toEqual([]);
    expect(unknown({ name: 'a', amount: '1' })).toEqual([]);
  });

  it('are found at every depth', () => {
    expect(unknown({ name: 'a', amount: '1', nmae: 'b', x: 1 })).toEqual(['nmae+x']);
    expect(unknown({ name: 'a', amount: '1', address: { town: 'b', twon: 'c' } })).toEqual(['address.twon']);
    expect(unknown({ name: 'a', amount: '1', parts: [{ share: 1 }, { share: 2, sahre: 3 }] })).toEqual([
      'parts.1.sahre',
    ]);
    expect(unknown({ name: 'a', amount: '1', who: { entity: 'c', person2: 'd' } })).toEqual(['who.person2']);
  });
});
