/** The two hexadecimal digits of every byte, as ASCII. */
const DIGITS = Buffer.from(
  Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')).join(''),
  'latin1',
);

const HYPHEN = 0x2d;
/** The bytes of a UUID before which its text has a hyphen. */
const isGroup = (index: number): boolean => index === 4 || index === 6 || index === 8 || index === 10;

/** Characters, and bytes, of a UUID as text. */
export const UUID_TEXT_LENGTH = 36;

/** Writes 16 bytes of `id`, from `from` on, as a UUID's text and answers where it ends. */
export const writeUuidText = (buffer: Uint8Array, id: Uint8Array, from: number, start: number): number => {
  let at = start;
  for (let index = 0; index < 16; index += 1) {
    if (isGroup(index)) buffer[at++] = HYPHEN;
    const digits = 2 * (id[from + index] ?? 0);
    buffer[at++] = DIGITS[digits] ?? 0;
    buffer[at++] = DIGITS[digits + 1] ?? 0;
  }
  return at;
};
