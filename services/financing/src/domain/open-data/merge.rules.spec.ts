import { describe, expect, it } from '@jest/globals';
import { amountOf } from './amount.js';
import { mergeReleases, type Release } from './merge.rules.js';

const release = (id: string, date: string, said: object): Release => ({ ocid: 'o', id, date, tag: ['x'], ...said });

describe('Releases of one process', () => {
  it('say nothing when there are none', () => expect(mergeReleases([])).toEqual({}));

  it('are taken by date, ties by id, however they come', () => {
    const [first, second, third] = [
      release('b', '2027-01-01T00:00:00.000Z', { tender: { status: 'planned' } }),
      release('a', '2027-01-02T00:00:00.000Z', { tender: { status: 'active' } }),
      release('c', '2027-01-02T00:00:00.000Z', { tender: { status: 'complete' } }),
    ];
    for (const order of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
    ]) {
      expect(mergeReleases(order)).toEqual({ ocid: 'o', tender: { status: 'complete' } });
    }
  });

  it('are merged key by key, and member by member where members have ids', () => {
    const merged = mergeReleases([
      release('1', '1', { awards: [{ id: 'a', value: 1 }, { id: 'b' }], tags: ['x', 'y'] }),
      release('2', '2', { awards: [{ id: 'c' }, { id: 'a', status: 'active' }], tags: ['z'] }),
    ]);
    expect(merged).toEqual({
      ocid: 'o',
      awards: [{ id: 'a', value: 1, status: 'active' }, { id: 'b' }, { id: 'c' }],
      tags: ['z'],
    });
  });

  it('lose what a later one says is null, and take a list without ids whole', () => {
    const merged = mergeReleases([
      release('1', '1', { tender: { id: 't', note: 'x' }, list: [{ name: 'a' }] }),
      release('2', '2', { tender: { note: null }, list: [{ name: 'b' }] }),
    ]);
    expect(merged).toEqual({ ocid: 'o', tender: { id: 't' }, list: [{ name: 'b' }] });
  });
});

it.each([
  [0n, 0],
  [1n, 0.01],
  [10n, 0.1],
  [100n, 1],
  [1_234_57n, 1234.57],
  [-1n, -0.01],
  [90_000_000_000_000_07n, 90_000_000_000_000.07],
])('%s cents are %s euros', (cents, amount) => expect(amountOf(cents)).toBe(amount));
