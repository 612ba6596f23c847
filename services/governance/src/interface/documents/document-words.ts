import type { PaperLanguage } from '@ceriss/documents';
import { basque } from './basque.words.js';
import { catalan } from './catalan.words.js';
import { english } from './english.words.js';
import { galician } from './galician.words.js';
import { spanish, type DocumentWords } from './spanish.words.js';

export type { DocumentWords };

/** What documents say beside what was written by people: Spanish is the language that counts, the others are for reading. */
export const documentWords: Readonly<Record<PaperLanguage, DocumentWords>> = {
  es: spanish,
  ca: catalan,
  gl: galician,
  eu: basque,
  en: english,
};

/* Written out and not asked of the locale data of the machine: the bytes must be the same everywhere. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', dateStyle: 'short', timeStyle: 'medium' });

/** An instant as the clock in Madrid shows it: `2026-12-04 10:02:00`. */
export const madridTime = (instant: string): string => clock.format(new Date(instant)).replaceAll(/\s/g, ' ');
