import type { PaperLanguage } from './paper.js';

type Words = Readonly<{ page: (page: number, pages: number) => string; signed: string }>;

/** What a renderer says by itself. */
export const WORDS: Readonly<Record<PaperLanguage, Words>> = {
  es: { page: (page, pages) => `Página ${page} de ${pages}`, signed: 'Firma' },
  ca: { page: (page, pages) => `Pàgina ${page} de ${pages}`, signed: 'Signatura' },
  gl: { page: (page, pages) => `Páxina ${page} de ${pages}`, signed: 'Sinatura' },
  eu: { page: (page, pages) => `${page}. orria, ${pages} orritik`, signed: 'Sinadura' },
  en: { page: (page, pages) => `Page ${page} of ${pages}`, signed: 'Signature' },
};
