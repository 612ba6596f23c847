import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idCreatedBy, isUuid, namedId, newId } from './ids.js';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('ids', () => {
  it('names an id as RFC 9562 does (appendix A.4)', () =>
    expect(namedId(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2'));

  it('makes time-ordered ids', () => {
    const ids = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', '2027-03-15T00:00:00Z'].map((at) =>
      newId(new Date(at)),
    );
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every((id) => isUuid(id) && id[14] === '7')).toBe(true);
  });

  it('gives what a command creates the same id again, with the time of the command', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }), (at) => {
        const commandId = newId(at);
        const created = idCreatedBy(commandId);
        expect(created).toBe(idCreatedBy(commandId));
        expect(created).not.toBe(commandId);
        expect([created.slice(0, 13), created[14], isUuid(created)]).toEqual([commandId.slice(0, 13), '7', true]);
      }),
    ));

  it('creates a named id from a command id that carries no time', () =>
    expect(idCreatedBy(namedId(DNS, 'a command'))[14]).toBe('5'));

  it.each(['', 'x', '0198f2f0-0000-7000-c000-000000000000', '0198F2F0-0000-7000-8000-000000000000'])(
    'does not take %p for an id',
    (text) => expect(isUuid(text)).toBe(false),
  );
});
