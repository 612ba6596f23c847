import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';
import { missingMessages, wordsOf } from './messages.js';

const message = { es: 'Son {amount} en {count} plazos; falta {what}.', en: '{amount} in {count} parts; {what}.' };

describe('a message', () => {
  it('says its facts, money in the manner of the language', () => {
    const facts = { amount: { cents: '123456', currency: 'EUR' }, count: 3 };
    expect(wordsOf(message, facts, 'es')).toBe('Son 1.234,56\u00a0€ en 3 plazos; falta {what}.');
    expect(wordsOf(message, facts, 'en')).toBe('€1,234.56 in 3 parts; {what}.');
  });

  it('does not round money that a number cannot hold', () => {
    const facts = { amount: { cents: '900719925474099301', currency: 'EUR' } };
    expect(wordsOf({ es: '{amount}', en: '' }, facts, 'es')).toBe('9.007.199.254.740.993,01\u00a0€');
    expect(wordsOf({ es: '{amount}', en: '' }, { amount: { cents: '-5', currency: 'EUR' } }, 'es')).toBe(
      '-0,05\u00a0€',
    );
  });

  it('is missed by its code', () => {
    expect(missingMessages(['A', 'B', 'toString'], { messages: { A: message } })).toEqual(['B', 'toString']);
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'es'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['ca,es;q=0.8,en;q=0.7', 'es'],
    ['es;q=0.3,en;q=0.7', 'en'],
    ['en;q=0,es;q=0.1', 'es'],
    ['gl', 'es'],
    ['fr', 'es'],
    [';;q=x,,', 'es'],
  ])('%s gives %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
