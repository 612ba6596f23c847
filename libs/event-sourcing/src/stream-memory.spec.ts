import { describe, expect, it } from '@jest/globals';
import { StreamMemory } from './stream-memory.js';
import { counter } from './testing/counter.js';

const standing = (state: number, revision = 0n) => ({ state, revision, commandIds: new Set([`c${state}`]) });
const memory = () => new StreamMemory({ events: 10, eventsOfStream: 4 });

describe('StreamMemory', () => {
  it('gives back what it was given, to whom it belongs', () => {
    const remembered = memory();
    remembered.remember(counter, 'a', standing(7));
    expect(remembered.recall(counter, 'a')).toEqual(standing(7));
    expect(remembered.recall({ ...counter }, 'a')).toBeUndefined();
    expect(remembered.recall(counter, 'b')).toBeUndefined();
  });

  it('folds what was appended when it is asked for', () => {
    const remembered = memory();
    const metadata = {
      ...{ $correlationId: 'c', $causationId: 'c', commandId: 'c8', fingerprint: 'f', schemaVersion: 1 },
      actor: { subject: 's', role: 'r' },
    };
    const appended = [{ id: 'e', type: 'test.counted', data: { by: 1 }, metadata }];
    remembered.remember(counter, 'a', standing(7), appended, 1n);
    expect(remembered.recall(counter, 'a')).toEqual({ state: 8, revision: 1n, commandIds: new Set(['c7', 'c8']) });
  });

  it('drops the streams it was told of first when there is no room', () => {
    const remembered = memory();
    for (const [index, stream] of ['a', 'b', 'c', 'a', 'd'].entries()) {
      remembered.remember(counter, stream, standing(index, 2n));
    }
    expect(['a', 'b', 'c', 'd'].filter((stream) => remembered.recall(counter, stream))).toEqual(['a', 'c', 'd']);
  });

  it('does not take in a stream that is too long, and forgets what it knew of it', () => {
    const remembered = memory();
    remembered.remember(counter, 'a', standing(1, 3n));
    remembered.remember(counter, 'a', standing(2, 4n));
    expect(remembered.recall(counter, 'a')).toBeUndefined();
    remembered.remember(counter, 'b', standing(1));
    remembered.forget('b');
    remembered.forget('b');
    expect(remembered.recall(counter, 'b')).toBeUndefined();
  });
});
