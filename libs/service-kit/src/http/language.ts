import type { Language } from './problem.js';

type Preference = Readonly<{ language: string; quality: number }>;

const preferenceOf = (entry: string): Preference => {
  const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1');
  return { language: tag.split('-', 1)[0]!, quality: Number.isNaN(quality) ? 0 : quality };
};

/** Spanish unless `Accept-Language` puts English before it; Catalan, Galician and Basque readers get Spanish. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map(preferenceOf)
    .filter(({ language, quality }) => quality > 0 && ['es', 'en'].includes(language))
    .toSorted((a, b) => b.quality - a.quality);
  return wanted[0]?.language === 'en' ? 'en' : 'es';
};
