/** Languages in which a document can be written. */
export type PaperLanguage = 'es' | 'ca' | 'gl' | 'eu' | 'en';

export type Align = 'left' | 'center' | 'right';

/** One cell in the order of `columns`; the first cell of a row is its header when the table says so. */
export type Table = Readonly<{
  kind: 'table';
  caption: string;
  columns: readonly Readonly<{ title: string; align?: Align }>[];
  rows: readonly (readonly string[])[];
  rowHeaders?: boolean;
}>;

/** A line to sign on: who signs in which quality, and what is said beside it (place, day, digest of a signature). */
export type Signature = Readonly<{ role: string; name?: string; note?: string }>;

/** What a document is made of. All text is plain: no markup, and nothing in it is ever interpreted. */
export type Block =
  | Readonly<{ kind: 'heading'; level: 2 | 3; text: string }>
  | Readonly<{ kind: 'paragraph'; text: string; tone?: 'notice' | 'quote' }>
  | Readonly<{ kind: 'list'; items: readonly string[]; numbered?: boolean }>
  | Readonly<{ kind: 'facts'; facts: readonly (readonly [name: string, value: string])[] }>
  | Table
  | Readonly<{ kind: 'signatures'; signatures: readonly Signature[] }>;

/** A document as data: what it says, not how it looks. The same paper gives the same bytes, in any process, on any day. */
export type Paper = Readonly<{
  language: PaperLanguage;
  title: string;
  subtitle?: string;
  /** Who issues it: the author of the file. */
  issuer: string;
  /** Lines of name and value under the title. */
  metadata: readonly (readonly [name: string, value: string])[];
  blocks: readonly Block[];
  /** On every page, beside its number. */
  footer: string;
  /** The instant that the document is of (ISO). It stands in the file instead of the time of rendering. */
  dated: string;
}>;

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

export const paragraph = (text: string, tone?: 'notice' | 'quote'): Block => ({
  kind: 'paragraph',
  text,
  ...(tone && { tone }),
});
