import { Fraction } from '@ceriss/kernel';
import { expect, it } from '@jest/globals';
import { readable } from './readable.js';

it('shows maps as objects, sets as lists and exact numbers as text, however deep', () =>
  expect(
    readable({
      votes: new Map<unknown, unknown>([
        ['seat-1', { weight: new Fraction(2191, 26) }],
        [{ a: 1n }, new Set([new Date('2027-03-15T10:00:00Z')])],
      ]),
      cents: 9007199254740993n,
      list: [new Set([1, null]), undefined, 'text', true],
    }),
  ).toEqual({
    votes: { 'seat-1': { weight: '2191/26' }, '{"a":"1"}': ['2027-03-15T10:00:00.000Z'] },
    cents: '9007199254740993',
    list: [[1, null], undefined, 'text', true],
  }));
