import { expect, it } from '@jest/globals';
import { BoundedCache } from './bounded-cache.js';

it('forgets what was used longest ago', () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([1, undefined, 3]);
});

it('forgets what it is told to', () => {
  const cache = new BoundedCache<string, number>(5);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.delete('a');
  expect([cache.get('a'), cache.get('b')]).toEqual([undefined, 2]);
  cache.clear();
  expect(cache.get('b')).toBeUndefined();
});
