import { english } from './english.words.js';
import { spanish, type DocumentWords } from './spanish.words.js';

export type { DocumentWords };

/** Languages of the documents: Spanish is the one that counts, English is for reading. */
export type DocumentLanguage = 'es' | 'en';

export const documentWords: Readonly<Record<DocumentLanguage, DocumentWords>> = { es: spanish, en: english };

/* Written out and not asked of the locale data of the machine: the bytes must be the same everywhere. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', dateStyle: 'short', timeStyle: 'medium' });

/** An instant as the clock in Madrid shows it: `2026-12-04 10:02:00`. */
export const madridTime = (instant: string): string => clock.format(new Date(instant)).replaceAll(/\s/g, ' ');
