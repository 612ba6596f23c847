import { describe, expect, it } from '@jest/globals';
import { mergedText } from './merged-text.js';

const lines = (...text: string[]): string => text.join('\n');
const base = lines('Uno.', 'Dos.', 'Tres.', 'Cuatro.', 'Cinco.', 'Seis.');

it('A text of which every line is another one is not merged, in no time', () => {
  const lines = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word} ${at}`).join('\n');
  const [base, whole] = [lines('a', 9_000), lines('b', 9_000)];
  const began = performance.now();
  expect(mergedText(base, whole, `${base}\nmore`)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(5_000);
  // A line that is another one is two changes: it goes, and the other comes.
  const [some, more] = [lines('b', 200), lines('b', 201)];
  const rest = `\n${lines('a', 9_000)}`;
  expect(mergedText(`${lines('c', 200)}${rest}`, `${some}${rest}`, `${lines('c', 200)}${rest}\nmore`)).toBe(
    `${some}${rest}\nmore`,
  );
  expect(mergedText(`${lines('c', 201)}${rest}`, `${more}${rest}`, `${lines('c', 201)}${rest}\nmore`)).toBeUndefined();
});

describe('Two changes of a text', () => {
  it('in different places come together', () =>
    expect(
      mergedText(
        base,
        lines('Uno.', 'Dos.', 'Tres.', 'Cuatro.', 'Cinco.', 'Otra.'),
        lines('Cero.', 'Uno.', 'Dos.', 'Tres.', 'Cuatro.', 'Cinco.', 'Seis.'),
      ),
    ).toBe(lines('Cero.', 'Uno.', 'Dos.', 'Tres.', 'Cuatro.', 'Cinco.', 'Otra.')));
  it('in the same place do not', () => {
    const [one, other] = [base.replace('Dos.', 'Dos y medio.'), base.replace('Dos.', 'Segundo.')];
    expect(mergedText(base, one, other)).toBeUndefined();
  });
  it('in neighbouring lines do not either', () =>
    expect(mergedText(base, base.replace('Dos.', '2.'), base.replace('Tres.', '3.'))).toBeUndefined());
  it('leave the current text as it is when the amendment is in it already', () =>
    expect(mergedText(base, base, base.replace('Seis.', '6.'))).toBe(base.replace('Seis.', '6.')));
});
