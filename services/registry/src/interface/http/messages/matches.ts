import type { Messages } from '@ceriss/service-kit';

/** Refusals of what is done about suggestions. */
export const matchMessages: Messages = {
  MATCH_NOT_FOUND: {
    es: 'No hay tal sugerencia para ello, o ya no la hay.',
    en: 'There is no such suggestion for it, or not any more.',
  },
  MATCH_WITHOUT_RELATION: {
    es: 'Esa sugerencia no es entre dos organizaciones: no hay relación que registrar.',
    en: 'That suggestion is not between two organisations: there is no relation to record.',
  },
  MATCH_ACTOR_MISSING: {
    es: 'Falta decir qué organización se relaciona con la sugerida.',
    en: 'Say which organisation is tied to the suggested one.',
  },
};
