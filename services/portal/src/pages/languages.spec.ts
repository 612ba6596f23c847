import { describe, expect, it } from '@jest/globals';
import { languageFor } from './languages.js';
import { TEXTS } from './texts/index.js';

describe('the language', () => {
  it.each([
    ['gl', 'en', 'gl'],
    ['xx', 'ca-ES', 'ca'],
    ['constructor', undefined, 'es'],
    [undefined, 'en;q=0.2, eu;q=0.9', 'eu'],
    [undefined, 'en;q=0, fr', 'es'],
    [undefined, 'en;q=much', 'es'],
    [undefined, ',;=,', 'es'],
  ])('chosen as %s, with preferences %s, is %s', (chosen, accepted, language) =>
    expect(languageFor(chosen, accepted)).toBe(language),
  );
});

const placesIn = (value: unknown, path = ''): string[] =>
  typeof value === 'string'
    ? [`${path}: ${(value.match(/\{\w+\}/g) ?? []).toSorted().join()}`]
    : Object.entries(value as object).flatMap(([key, inner]) => placesIn(inner, `${path}.${key}`));

it.each(Object.entries(TEXTS))('the texts in %s have the same places for values as those in Spanish', (_, texts) =>
  expect(placesIn(texts).toSorted()).toEqual(placesIn(TEXTS.es).toSorted()),
);
