/* Control characters have no place on paper; a tab is a space. Line breaks stay. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text as it may be printed: one kind of line break, composed accents, no control characters. */
export const plainText = (text: string): string =>
  text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ').replaceAll(CONTROLS, '').normalize('NFC');
