import { describe, expect, it } from '@jest/globals';
import { goalIsMet } from './figure.js';
import { median, percentile } from './statistics.js';

describe('a percentile', () => {
  it.each([
    [[7], 0.99, 7],
    [[3, 1, 2], 0.5, 2],
    [[4, 3, 2, 1], 0.5, 2],
    [Array.from({ length: 100 }, (_, index) => index + 1), 0.99, 99],
    [Array.from({ length: 101 }, (_, index) => index + 1), 0.99, 100],
    [[2, 10, 1], 0, 1],
    [[2, 10, 1], 1, 10],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('a goal', () => {
  const figure = { name: 'a', value: 10, unit: '/s' };
  it.each([
    [{ ...figure, ratio: 0.85, goal: { atLeast: 0.85 } }, true],
    [{ ...figure, ratio: 0.849, goal: { atLeast: 0.85 } }, false],
    [{ ...figure, ratio: 3, goal: { atMost: 3 } }, true],
    [{ ...figure, ratio: 3.01, goal: { atMost: 3 } }, false],
    [{ ...figure, goal: { atMost: 10 } }, true],
    [figure, undefined],
  ])('%j: %j', (given, expected) => {
    expect(goalIsMet(given)).toBe(expected);
  });
});
