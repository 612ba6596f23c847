import type { Messages } from '@ceriss/service-kit';

const UNPROCESSABLE = 422;

/** What is refused to actors over time, their identifiers and their merges. */
export const actorMessages: Messages = {
  ACTOR_PROFILE_BEFORE_FIRST: {
    es: 'El registro no dice nada del actor antes de su primer período: el {validFrom} es anterior.',
    en: 'The register says nothing of the actor before its first period: {validFrom} is earlier.',
  },
  ACTOR_PROFILE_PERIOD_BEGUN: {
    es: 'El {validFrom} ya empieza un período: si consta mal, hay que corregirlo.',
    en: 'A period begins on {validFrom} already: if it was recorded wrongly, correct it.',
  },
  ACTOR_PROFILE_PERIOD_UNKNOWN: {
    es: 'Ningún período del actor empieza el {validFrom}.',
    en: 'No period of the actor begins on {validFrom}.',
  },
  ACTOR_PROFILE_PERIODS_OVERLAP: {
    es: 'El período no puede empezar el {beginsOn}: ese día es de otro período.',
    en: 'The period cannot begin on {beginsOn}: that day belongs to another period.',
  },
  ACTOR_NIF_FORMER: {
    es: 'El NIF {nif} constó por error en otra entidad y se le corrigió. Si es de esta, dígalo expresamente.',
    en: 'The NIF {nif} was on record of another organisation by mistake, and was corrected. If it is of this one, say so.',
  },
  ACTOR_DOMAIN_INVALID: {
    status: UNPROCESSABLE,
    es: 'No es un nombre de dominio. No se admiten páginas ni direcciones de correo.',
    en: 'It is not a domain name. Pages and mail addresses are not taken.',
  },
  ACTOR_IBAN_INVALID: {
    status: UNPROCESSABLE,
    es: 'El IBAN no es válido: no cumple la forma o los dígitos de control.',
    en: 'The IBAN is not valid: its form or its check digits are wrong.',
  },
  ACTOR_IBAN_NOT_FOUND: { es: 'El actor no tiene esa cuenta.', en: 'The actor has no such account.' },
  ACTOR_MERGED: {
    es: 'El actor {actorId} se fusionó con {mergedInto}: ya solo es otro nombre suyo.',
    en: 'The actor {actorId} was merged into {mergedInto}: it is only an alias of it now.',
  },
  MERGE_WITH_ITSELF: {
    es: 'Un actor no puede compararse ni fusionarse consigo mismo.',
    en: 'An actor cannot be compared or merged with itself.',
  },
};
