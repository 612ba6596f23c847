import { isUuid, newId } from '@ceriss/kernel';
import { describe, expect, it } from '@jest/globals';
import { commandIdOf, fingerprintOf } from './command-of.js';

describe('a command id', () => {
  const id = (o: { key?: string; subject?: string; method?: string; path?: string }) =>
    commandIdOf(o.key ?? 'k', o.subject ?? 's', o.method ?? 'POST', o.path ?? '/a');

  it('is the same for the same key of the same person at the same place', () => {
    expect(id({})).toBe(id({}));
    expect(isUuid(id({}))).toBe(true);
  });

  it('belongs to one person and one place', () => {
    const ids = [id({}), id({ key: 'l' }), id({ subject: 't' }), id({ method: 'PUT' }), id({ path: '/b' })];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the time of a version 7 key, but not the key', () => {
    const key = newId(new Date('2026-05-01T00:00:00Z'));
    const command = id({ key });
    expect(isUuid(command)).toBe(true);
    expect(command.slice(0, 15)).toBe(`${key.slice(0, 13)}-7`);
    expect(command).not.toBe(key);
  });

  it.each(['', ' ', 'with space', 'ñ', 'x'.repeat(201), 'a\nb'])('is not made from %j', (key) => {
    expect(() => id({ key })).toThrow('MALFORMED_IDEMPOTENCY_KEY');
  });
});

describe('a fingerprint', () => {
  it('does not depend on the order of fields, and does on everything else', () => {
    expect(fingerprintOf({ a: 1, b: [1, 2] })).toBe(fingerprintOf({ b: [1, 2], a: 1 }));
    expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: '1' }));
    expect(fingerprintOf(undefined)).toBe(fingerprintOf(null));
  });
});
