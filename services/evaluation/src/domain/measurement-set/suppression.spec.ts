import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishable, suppressSmallCells } from './suppression.js';

describe('Suppression of small cells', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
  ])('publishes a count of %i as %p', (count, published) => expect(publishable(count)).toBe(published));

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
