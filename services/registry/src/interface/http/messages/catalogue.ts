import type { Messages } from '@ceriss/service-kit';

const UNPROCESSABLE = 422;

/** What the catalogue refuses, in words. */
export const catalogueMessages: Messages = {
  CATALOGUE_CODES_INVALID: {
    status: UNPROCESSABLE,
    es: 'La lista {list} está vacía o repite un código.',
    en: 'The list {list} is empty or has a code twice.',
  },
  CATALOGUE_LABEL_INVALID: {
    status: UNPROCESSABLE,
    es: 'En la lista {list}, la denominación de «{code}» en el idioma {language} falta o es la de otro código.',
    en: 'In the list {list} the label of “{code}” in {language} is missing or is that of another code.',
  },
  CATALOGUE_RETIREMENTS_INVALID: {
    status: UNPROCESSABLE,
    es: 'La lista {list} no dice bien qué códigos se retiran y qué los sustituye.',
    en: 'The list {list} does not say correctly which codes are retired and what replaces them.',
  },
  CATALOGUE_NOT_LATER: {
    es: 'La nueva versión debe empezar después de hoy ({today}) y de la versión {last} ({lastValidFrom}).',
    en: 'The new version must begin after today ({today}) and after version {last} ({lastValidFrom}).',
  },
};
