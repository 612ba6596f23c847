import { z } from 'zod';
import type { PaperLanguage } from './paper.js';

const LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en'] as const satisfies readonly PaperLanguage[];

/** `?lang=` of a route that serves a document: to be spread into its query, beside `formatQuery`. */
export const languageQuery = {
  lang: z
    .enum(LANGUAGES)
    .meta({
      description: 'Of headings and fixed words, instead of Accept-Language; Spanish when neither says',
      example: 'ca',
    })
    .optional(),
};

const isOurs = (language: string): language is PaperLanguage => (LANGUAGES as readonly string[]).includes(language);

const wishOf = (entry: string) => {
  const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1');
  return { language: tag.split('-', 1)[0]!, quality: Number.isNaN(quality) ? 0 : quality };
};

/** The language of a document: the one named in the query, else the one that `Accept-Language` wants most, else Spanish. */
export const paperLanguageOf = (
  asked: PaperLanguage | undefined,
  acceptLanguage: string | undefined,
): PaperLanguage => {
  if (asked !== undefined) return asked;
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map(wishOf)
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return wishes.map(({ language }) => language).find(isOurs) ?? 'es';
};
