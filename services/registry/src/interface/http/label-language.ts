import { LABEL_LANGUAGES, type LabelLanguage } from '../../domain/code-lists/code-list.js';

const LONGEST_HEADER = 500;

const wish = (entry: string) => {
  const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
  return { language: LABEL_LANGUAGES.find((known) => known === tag.split('-', 1)[0]), quality };
};

/** The first of the languages of labels that `Accept-Language` asks for; Spanish when it asks for none of them. */
export const labelLanguageOf = (acceptLanguage = ''): LabelLanguage => {
  const wishes = acceptLanguage.slice(0, LONGEST_HEADER).split(',').map(wish);
  const served = wishes.filter(({ language, quality }) => language && quality > 0);
  return served.toSorted((a, b) => b.quality - a.quality)[0]?.language ?? 'es';
};
