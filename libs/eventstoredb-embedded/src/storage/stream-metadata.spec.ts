import { expect, it } from '@jest/globals';
import { firstVisible, NO_METADATA, parseMetadata, softDeletion, undeletion } from './stream-metadata.js';

it('reads the limits of a stream and passes over what is none', () => {
  expect(parseMetadata('{"$maxAge":5,"$maxCount":2,"$tb":"three","own":1}')).toEqual({
    softDeleted: false,
    maxAgeSeconds: 5,
    maxCount: 2,
    truncateBefore: undefined,
  });
});

it.each(['', 'no json', '[1]', '"text"', 'null'])('reads nothing from %j', (json) => {
  expect(parseMetadata(json)).toMatchObject(NO_METADATA);
});

it('writes a soft delete that it reads as one, and undoes it', () => {
  expect(softDeletion()).toBe('{"$tb":9223372036854775807}');
  expect(parseMetadata(softDeletion()).softDeleted).toBe(true);
  expect(undeletion('{"$tb":9223372036854775807,"own":"kept"}', 4)).toBe('{"$tb":4,"own":"kept"}');
});

it.each([
  [{}, 9, 0],
  [{ maxCount: 3 }, 9, 7],
  [{ maxCount: 30 }, 9, 0],
  [{ truncateBefore: 4 }, 9, 4],
  [{ truncateBefore: 4, maxCount: 3 }, 9, 7],
  [{ truncateBefore: 8, maxCount: 3 }, 9, 8],
])('with %j and the last revision %d shows from %d', (limits, last, first) => {
  expect(firstVisible({ softDeleted: false, ...limits }, last)).toBe(first);
});
