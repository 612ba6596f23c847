import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findingsIn, type Link } from './statement-chain.rules.js';

const link = (n: number, opening: bigint, closing: bigint, more: Partial<Link> = {}): Link => ({
  ...{ statementId: `s-${n}`, reference: `R-${n}`, sequence: String(n), openingCents: opening, closingCents: closing },
  ...{ openingOn: `2027-05-${String(n).padStart(2, '0')}`, closingOn: `2027-05-${String(n).padStart(2, '0')}` },
  ...more,
});
const whole = [link(1, 100n, 150n), link(2, 150n, 120n), link(3, 120n, 120n)];

describe('The statements of an account', () => {
  it('that follow each other to the cent raise nothing; nor does none', () => {
    expect(findingsIn(100n, whole)).toEqual([]);
    expect(findingsIn(100n, [])).toEqual([]);
  });
  it.each([99n, 101n])('begin with what the account held: %s is not 100', (told) =>
    expect(findingsIn(100n, [link(1, told, 150n)])).toEqual([
      { kind: 'opening-differs', before: 'R-1', expected: 100n, told },
    ]),
  );
  it('leave a gap where one is missing: by its number, and by its money', () => {
    const [first, , third] = whole;
    expect(findingsIn(100n, [first!, third!])).toEqual([
      { kind: 'sequence-gap', after: 'R-1', before: 'R-3', missing: [2, 2] },
      { kind: 'balance-gap', after: 'R-1', before: 'R-3', expected: 150n, told: 120n },
    ]);
    expect(findingsIn(100n, [first!, link(7, 150n, 150n)])).toEqual([
      { kind: 'sequence-gap', after: 'R-1', before: 'R-7', missing: [2, 6] },
    ]);
  });
  it.each([149n, 151n])('differ by a cent: %s after 150', (told) =>
    expect(findingsIn(100n, [link(1, 100n, 150n), link(2, told, told)])).toMatchObject([
      { kind: 'balance-gap', expected: 150n, told },
    ]),
  );
  it('have one number each in a year, and begin anew with the next', () => {
    expect(findingsIn(100n, [link(1, 100n, 150n), link(2, 150n, 150n, { sequence: '1' })])).toMatchObject([
      { kind: 'sequence-repeated', sequence: 1 },
    ]);
    const december = link(9, 100n, 100n, { sequence: '365', openingOn: '2026-12-31', closingOn: '2026-12-31' });
    expect(findingsIn(100n, [december, link(1, 100n, 100n)])).toEqual([]);
  });
  it('are not judged by numbers that are none', () =>
    expect(
      findingsIn(1n, [link(1, 1n, 1n, { sequence: 'A/1' }), link(5, 1n, 1n), link(6, 1n, 1n, { sequence: null })]),
    ).toEqual([]));
  it('are judged alike in whatever order their files came', () => {
    const chain = [...whole, link(6, 119n, 0n), link(6, 0n, 5n, { statementId: 's-7' })];
    fc.assert(
      fc.property(fc.shuffledSubarray(chain, { minLength: chain.length }), (shuffled) =>
        expect(findingsIn(100n, shuffled)).toEqual(findingsIn(100n, chain)),
      ),
    );
  });
});
