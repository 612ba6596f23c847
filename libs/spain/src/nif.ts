import { nif as stdnumNif } from 'stdnum/lib/cjs/es/index.js';

/** The first letter of an entity's NIF tells its legal form (Orden EHA/451/2008). */
const ENTITY_LETTERS = 'ABCDEFGHJNPQRSUVW';
const DIGIT_ONLY = 'ABEH';
const LETTER_ONLY = 'NPQRSW';
const PERSON_LETTERS = 'KLMXYZ';
const CHARACTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** `kind` is the first letter of the NIF; a NIF that begins with a digit is a DNI. */
export type NifCheck =
  | Readonly<{ valid: true; nif: string; kind: string; holder: 'entity' | 'person' }>
  | Readonly<{ valid: false; reason: 'form' | 'kind' }>
  | Readonly<{
      valid: false;
      reason: 'check-digit';
      /** What the last character may be. */ expected: readonly string[];
    }>;

/** A NIF without separators and prefix: `g-16.123.457` and `ESG16123457` are `G16123457`. */
const compact = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[\s.\-/]/g, '')
    .replace(/^ES(?=.{9}$)/, '');

const mayEnd = (kind: string, character: string): boolean => {
  const isDigit = character >= '0' && character <= '9';
  if (DIGIT_ONLY.includes(kind)) return isDigit;
  return LETTER_ONLY.includes(kind) ? !isDigit : true;
};

/** Whether stdnum accepts it and this kind of NIF can end so. */
const holds = (nif: string): boolean => mayEnd(nif[0]!, nif[8]!) && stdnumNif.validate(nif).isValid;

/** The check characters that would be right after these eight. Asked for refusals only: stdnum refuses by exception, which is slow. */
const checkCharacters = (body: string): readonly string[] => CHARACTERS.filter((last) => holds(body + last));

/**
 * Checks a Spanish tax number: its form, its kind and its check character. For entities the last character is a digit for A, B, E
 * and H, a letter for N, P, Q, R, S and W, and either for the rest. It says what is wrong; it does not say that the number was issued.
 */
export const checkNif = (text: string): NifCheck => {
  const nif = compact(text);
  if (!/^[A-Z0-9]\d{7}[A-Z0-9]$/.test(nif)) return { valid: false, reason: 'form' };
  const first = nif[0]!;
  const isEntity = ENTITY_LETTERS.includes(first);
  if (!isEntity && !/\d/.test(first) && !PERSON_LETTERS.includes(first)) return { valid: false, reason: 'kind' };
  if (!holds(nif)) return { valid: false, reason: 'check-digit', expected: checkCharacters(nif.slice(0, 8)) };
  return { valid: true, nif, kind: /\d/.test(first) ? 'DNI' : first, holder: isEntity ? 'entity' : 'person' };
};
