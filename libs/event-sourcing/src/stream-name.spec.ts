import { describe, expect, it } from '@jest/globals';
import { aggregateIdOf, parseStreamName } from './stream-name.js';

const id = '0198f2f0-0000-7000-8000-000000000001';

describe('The name of a stream', () => {
  it.each([
    [`financing.award-${id}`, 'financing', 'award'],
    [`knowledge-transfer.practice-${id}`, 'knowledge-transfer', 'practice'],
    [`evaluation.measurement-set-${id}`, 'evaluation', 'measurement-set'],
  ])('%s has its parts', (stream, context, aggregate) =>
    expect(parseStreamName(stream)).toEqual({ context, aggregate, id }),
  );

  it.each(['', `award-${id}`, 'financing.award-1', `$$financing.award-${id}`, `financing.award-${id}0`])(
    '%p is not ours',
    (stream) => {
      expect(parseStreamName(stream)).toBeUndefined();
      expect(aggregateIdOf(stream)).toBe(stream);
    },
  );
});
