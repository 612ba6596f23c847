import type { Language } from './languages.js';

/* English as it is written here, with the day before the month. */
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** The centre's time, wherever the process runs. */
const ZONE = 'Europe/Madrid';

export const dateAndTime = (instant: Date, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE }).format(
    instant,
  );

export const timeOfDay = (instant: Date, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'medium', timeZone: ZONE }).format(instant);

export const wholeNumber = (value: number | bigint, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { useGrouping: 'always' }).format(value);

/** A decimal of the log's positions, which are wider than a JSON number; other text is left as it is. */
export const positionInWords = (text: string, language: Language): string =>
  /^\d+$/.test(text) ? wholeNumber(BigInt(text), language) : text;
