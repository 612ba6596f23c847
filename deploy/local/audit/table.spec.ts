import { expect, it } from '@jest/globals';
import { tableOf } from './table.js';

it('puts numbers to the right and words to the left', () =>
  expect(
    tableOf(
      ['name', 'rows', ''],
      [
        ['pool', '12', 'same'],
        ['application', '3', ''],
      ],
    ),
  ).toEqual(['name         rows', '-----------  ----  ----', 'pool           12  same', 'application     3']));
