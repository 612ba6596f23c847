import { describe, expect, it } from '@jest/globals';
import { paperLanguageOf } from './language.js';

describe('The language of a document', () => {
  it.each([
    [undefined, undefined, 'es'],
    [undefined, '', 'es'],
    [undefined, 'fr, de;q=0.8', 'es'],
    [undefined, 'ca-ES', 'ca'],
    [undefined, 'gl, es;q=0.9', 'gl'],
    [undefined, 'en;q=0.4, eu;q=0.5', 'eu'],
    [undefined, 'fr, en;q=0.5', 'en'],
    [undefined, 'ca;q=0, en;q=0.1', 'en'],
    [undefined, 'ca;q=x', 'es'],
    ['eu', 'en', 'eu'],
  ] as const)('?lang=%s and Accept-Language: %s is %s', (asked, accepted, language) =>
    expect(paperLanguageOf(asked, accepted)).toBe(language),
  );
});
