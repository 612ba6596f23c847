import { expect, it } from '@jest/globals';
import { labelLanguageOf } from './label-language.js';

it.each([
  [undefined, 'es'],
  ['', 'es'],
  ['eu', 'eu'],
  ['ca-ES', 'ca'],
  ['GL', 'gl'],
  ['fr, en;q=0.5', 'en'],
  ['es;q=0.5, ca;q=0.9', 'ca'],
  ['ca;q=0.9, gl;q=0.9', 'ca'],
  ['eu;q=0', 'es'],
  ['eu;q=no', 'es'],
  ['*', 'es'],
  ['fr', 'es'],
])('%p is served in %s', (header, language) => expect(labelLanguageOf(header)).toBe(language));
