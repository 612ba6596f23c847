/** The languages of labels: Spanish, Catalan, Galician, Basque and English. */
export const LABEL_LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en'] as const;

export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** A label in each language, in the order of `LABEL_LANGUAGES`. */
export type Labels = readonly [es: string, ca: string, gl: string, eu: string, en: string];

/** A versioned list of codes. A published version never changes; another list with the next version replaces it. */
export type CodeList<Code extends string = string> = Readonly<{
  name: string;
  version: number;
  codes: Readonly<Record<Code, Labels>>;
}>;

export const codeList = <Code extends string>(list: CodeList<Code>): CodeList<Code> => list;

/** The codes of a list, in its order and with their literal types. */
export const codesOf = <Code extends string>({ codes }: CodeList<Code>): readonly [Code, ...Code[]] =>
  Object.keys(codes) as [Code, ...Code[]];

export const hasCode = ({ codes }: CodeList, code: string): boolean => Object.hasOwn(codes, code);

/** The list's codes with their labels in one language. */
export const labelled = ({ codes }: CodeList, language: LabelLanguage): readonly { code: string; label: string }[] =>
  Object.entries(codes).map(([code, labels]) => ({ code, label: labels[LABEL_LANGUAGES.indexOf(language)]! }));
