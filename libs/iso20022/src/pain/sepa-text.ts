/* What a bank of the SEPA area must accept (EPC217-08): Latin letters, digits and a few signs. */
const ALLOWED = /[^A-Za-z0-9/\-?:().,'+ ]/gu;

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Þ: 'Th',
  þ: 'th',
  '€': 'EUR',
  '&': '+',
  '·': '.',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  _: '-',
  ª: 'a',
  º: 'o',
  ';': ',',
};

/**
 * A text as every bank of the SEPA area takes it, of at most `longest` characters: accents go, `ñ` becomes `n`, `&` becomes `+`, what has no
 * Latin form becomes a full stop, and no slash stands at an end or beside another. Throws RangeError when nothing is left.
 */
export const sepaText = (text: string, longest: number): string => {
  const latin = [...text]
    .map((character) => LETTERS[character] ?? character)
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(ALLOWED, '.');
  const result = trimmed(trimmed(latin).slice(0, longest));
  if (/^[. ]*$/.test(result)) throw new RangeError('nothing of the text can be written in Latin characters');
  return result;
};

const trimmed = (text: string): string =>
  text
    .replaceAll(/\/{2,}/g, '/')
    .replaceAll(/^[/ ]+|[/ ]+$/g, '')
    .replaceAll(/ {2,}/g, ' ');
