/** In the order in which they are offered; the first is spoken to whoever asks for none of them. */
export const LANGUAGES = ['es', 'ca', 'gl', 'eu', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  es: 'Castellano',
  ca: 'Català',
  gl: 'Galego',
  eu: 'Euskara',
  en: 'English',
};

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

const preferenceOf = (entry: string): { language: string; quality: number } => {
  const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { language: tag.split('-', 1)[0]!, quality: quality === undefined ? 1 : Number(quality) || 0 };
};

const LONGEST_HEADER = 500;

/** The language of `?lang=`, else the best of `Accept-Language` that we speak, else Spanish. */
export const languageFor = (chosen: string | undefined, acceptLanguage: string | undefined): Language => {
  if (chosen !== undefined && isLanguage(chosen)) return chosen;
  const [best] = (acceptLanguage ?? '')
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map(preferenceOf)
    .filter(({ language, quality }) => quality > 0 && isLanguage(language))
    .toSorted((a, b) => b.quality - a.quality);
  return best && isLanguage(best.language) ? best.language : 'es';
};
