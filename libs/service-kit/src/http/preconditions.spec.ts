import { describe, expect, it } from '@jest/globals';
import { positionNamedBy, revisionNamedBy } from './preconditions.js';

describe('If-Match', () => {
  it.each([
    ['"5"', 5n],
    ['W/"5"', 5n],
    ['*', undefined],
    [undefined, undefined],
  ])('%s names %s', (header, revision) => {
    expect(revisionNamedBy(header)).toBe(revision);
  });

  it.each(['5', '"x"', '"1", "2"', '"-1"', '""', `"${'9'.repeat(20)}"`])('%s names no revision', (header) => {
    expect(() => revisionNamedBy(header)).toThrow('MALFORMED_IF_MATCH');
  });
});

describe('Ceriss-Position', () => {
  it('counts only for its own context', () => {
    expect(positionNamedBy('financing@42', 'financing')).toBe(42n);
    expect(positionNamedBy('knowledge-transfer@42', 'financing')).toBeUndefined();
    expect(positionNamedBy(undefined, 'financing')).toBeUndefined();
  });

  it.each(['42', '@42', 'financing@', 'financing@-1', 'financing@1.5', 'Financing@1', 'financing@1,registry@2'])(
    '%s is malformed',
    (header) => {
      expect(() => positionNamedBy(header, 'financing')).toThrow('MALFORMED_POSITION');
    },
  );
});
