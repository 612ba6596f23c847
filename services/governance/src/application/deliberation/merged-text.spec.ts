import { describe, expect, it } from '@jest/globals';
import { mergedText } from './merged-text.js';

const lines = (...text: string[]): string => text.join('\n');
const base = lines('Uno.', 'Dos.', 'Tres.', 'Cuatro.', 'Cinco.', 'Seis.');

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
