import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishable, suppressSmallCells, tellsOfFew } from './suppression.js';

describe('Suppression of small cells', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
  ])('publishes a count of %i as %p', (count, published) => expect(publishable(count)).toBe(published));

  it.each<[string, boolean, Parameters<typeof tellsOfFew>[0]]>([
    ['five cases', false, { cases: 5 }],
    ['four cases', true, { cases: 4 }],
    ['five of ten', false, { cases: 10, ratio: { numerator: 5, denominator: 10 } }],
    ['four of ten', true, { cases: 10, ratio: { numerator: 4, denominator: 10 } }],
    ['all but four of ten', true, { cases: 10, ratio: { numerator: 6, denominator: 10 } }],
    ['none of ten', false, { cases: 10, ratio: { numerator: 0, denominator: 10 } }],
    ['all of ten', false, { cases: 10, ratio: { numerator: 10, denominator: 10 } }],
    ['sixty hours for four', true, { cases: 10, ratio: { numerator: 60, denominator: 4 } }],
    ['sixty hours for ten', false, { cases: 10, ratio: { numerator: 60, denominator: 10 } }],
  ])('takes a value on %s for one that tells of few: %p', (_, few, value) => expect(tellsOfFew(value)).toBe(few));

  it('leaves a table without small cells as it is', () =>
    expect(suppressSmallCells({ a: 5, b: 60, c: 0 })).toEqual({ a: 5, b: 60, c: 0 }));
  it('hides the next smallest with a lone small cell, or subtraction would tell it', () =>
    expect(suppressSmallCells({ a: 4, b: 60, c: 7 })).toEqual({ a: null, b: 60, c: null }));
  it('hides a third where two together are still below five', () =>
    expect(suppressSmallCells({ a: 1, b: 2, c: 9, d: 30 })).toEqual({ a: null, b: null, c: null, d: 30 }));
  it('leaves the rest when two together are five', () =>
    expect(suppressSmallCells({ a: 1, b: 4, c: 9 })).toEqual({ a: null, b: null, c: 9 }));
  it('breaks a tie by name, so that the same table is always published the same', () =>
    expect(suppressSmallCells({ z: 8, y: 8, a: 2 })).toEqual({ z: 8, y: null, a: null }));
  it('has nothing to say of an empty table', () => expect(suppressSmallCells({})).toEqual({}));

  it('never lets a small count be worked out from the total', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.nat(30), { maxKeys: 8 }), (cells) => {
        const published = suppressSmallCells(cells);
        const hidden = Object.keys(cells).filter((category) => published[category] === null);
        const visible = Object.values(published).filter((count) => count !== null);
        const sum = hidden.reduce((total, category) => total + cells[category]!, 0);
        expect(visible.every((count) => count === 0 || count >= 5)).toBe(true);
        const everythingHidden = Object.values(cells).filter((count) => count > 0).length === hidden.length;
        expect(hidden.length === 0 || everythingHidden || (hidden.length > 1 && sum >= 5)).toBe(true);
      }),
    ));
});
