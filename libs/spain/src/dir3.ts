import { municipalityCheckDigit } from './municipality-check-digit.js';

export type Dir3Check =
  | Readonly<{ valid: true; code: string }>
  | Readonly<{ valid: false; reason: 'form' }>
  | Readonly<{ valid: false; reason: 'check-digit'; expected: string }>;

/** State (E, EA), autonomous communities (A), local bodies (L, LA), universities (U), other institutions (I), justice (J), offices (O). */
const FORM = /^(?:[AEIJLOU]\d|EA|LA)\d{7}$/;

/** A town hall's code is L01 and the municipality with its check digit: L01280796 is Madrid's. */
const TOWN_HALL = /^L01(\d{5})(\d)$/;

/** Checks the form of a code of the Common Directory of public bodies (DIR3). It does not say that the unit exists. */
export const checkDir3 = (text: string): Dir3Check => {
  const code = text.trim().toUpperCase();
  if (!FORM.test(code)) return { valid: false, reason: 'form' };
  const [, municipality, digit] = TOWN_HALL.exec(code) ?? [];
  if (!municipality) return { valid: true, code };
  const expected = municipalityCheckDigit(municipality);
  return digit === expected ? { valid: true, code } : { valid: false, reason: 'check-digit', expected };
};
