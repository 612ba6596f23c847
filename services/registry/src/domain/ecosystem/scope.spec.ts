import { describe, expect, it } from '@jest/globals';
import { scopeOf, scopeText } from './scope.js';

describe('A scope', () => {
  it.each(['es', 'community:08', 'sector:lived-experience', 'challenge:0198f000-0000-7000-8000-000000000001'])(
    '%s is read as it is written',
    (text) => expect(scopeText(scopeOf(text)!)).toBe(text),
  );
  it.each(['', 'ES', 'community', 'community:', 'province:08', 'sector:a b', `sector:${'a'.repeat(61)}`])(
    'is not %p',
    (text) => expect(scopeOf(text)).toBeUndefined(),
  );
});
