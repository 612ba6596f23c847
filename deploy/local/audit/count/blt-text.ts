import { CannotRun } from '../command.js';

/** A line of a file that cannot be read as it stands. The message names the line. */
export const badLine = (line: number, why: string): CannotRun => new CannotRun(`Line ${line}: ${why}`);

export type Line = Readonly<{ number: number; text: string }>;

/** The text of a file in UTF-8, with a byte order mark or without, or else in Latin-1. Throws CannotRun for what is no text. */
export const decode = (bytes: Uint8Array): string => {
  if (bytes.includes(0)) throw new CannotRun('This is no BLT file: it is not text in UTF-8 or Latin-1.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/* Spreadsheets leave commas at the end of lines; a number sign begins a comment, inside quotes it is part of a name. */
const withoutComment = (text: string): string => {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    if (text[at] === '#' && !quoted) return text.slice(0, at);
  }
  return text;
};

/* A candidate under another name is written as a comment in some published files, and is a line of the list all the same. */
const ALTERNATIVE = /^\s*#\s*alternative name\s+\d+\s*:/i;

/** The lines that say something, with the numbers that they have in the file. */
export const linesOf = (text: string): Line[] =>
  text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const line = ALTERNATIVE.test(raw) ? raw.replace(ALTERNATIVE, '') : withoutComment(raw);
    const cleaned = line.replace(/[\s,]+$/, '').trim();
    return cleaned === '' ? [] : [{ number: index + 1, text: cleaned }];
  });

const QUOTED = /"((?:[^"\\]|\\.|"")*)"/g;

const unescape = (text: string): string =>
  text
    .replaceAll('""', '"')
    .replaceAll(/\\(["\\])/g, '$1')
    .trim();

const quotedIn = (text: string): string[] => [...text.matchAll(QUOTED)].map(([, inner]) => unescape(inner!));

/* Between a name and a party that have quotes of their own: `" "`, `","`. A doubled quote is part of a name. */
const BETWEEN = /(?<!")"(?:\s*,\s*|\s+)"(?!")/;

/* A name and a party in quotes of their own make one name, whatever stands inside them; what has no quotes is taken as it stands. */
const nameIn = ({ text }: Line): string => {
  const inner = /^"(.*)"$/.exec(text)?.[1];
  if (inner === undefined) return text;
  const parts = inner.split(BETWEEN).map(unescape);
  return parts.filter((part) => part !== '').join(', ') || text;
};

/** The names of the candidates and the title after them, a line each or all of them quoted in any lines. */
export const namesIn = (
  lines: readonly Line[],
  candidates: number,
  after: number,
): { names: string[]; title: string } => {
  const perLine = lines.map(nameIn);
  if (perLine.length >= candidates) {
    return { names: perLine.slice(0, candidates), title: perLine.slice(candidates).join(' ') };
  }
  const quoted = lines.flatMap(({ text }) => quotedIn(text));
  if (quoted.length < candidates) {
    const found = Math.max(quoted.length, perLine.length);
    throw badLine(
      lines.at(-1)?.number ?? after,
      `${candidates} candidates need ${candidates} names, and there are ${found}`,
    );
  }
  return { names: quoted.slice(0, candidates), title: quoted.slice(candidates).join(' ') };
};
