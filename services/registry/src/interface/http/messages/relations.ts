import type { Messages } from '@ceriss/service-kit';

const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

/** What is refused of the ties between organisations and initiatives. */
export const relationMessages: Messages = {
  RELATION_NOT_FOUND: {
    es: 'No hay ninguna relación con ese identificador.',
    en: 'There is no relation with that id.',
  },
  RELATION_WITH_ITSELF: {
    es: 'Nadie puede relacionarse consigo mismo.',
    en: 'Nobody has a relation with itself.',
  },
  RELATION_ALREADY_RECORDED: {
    es: 'Esa relación entre las dos partes ya consta y sigue; se puede confirmar.',
    en: 'That relation between the two parties is on record and goes on; it can be confirmed.',
  },
  RELATION_PERIOD_INVALID: {
    status: UNPROCESSABLE,
    es: 'La relación no puede terminar ({validTo}) antes de empezar ({validFrom}).',
    en: 'The relation cannot end ({validTo}) before it begins ({validFrom}).',
  },
  RELATION_END_BEFORE_CONFIRMED: {
    status: UNPROCESSABLE,
    es: 'La relación consta confirmada el {confirmedOn}: no puede terminar antes.',
    en: 'The relation is on record as confirmed on {confirmedOn}: it cannot end before.',
  },
  RELATION_CONFIRMATION_OUTSIDE_PERIOD: {
    es: 'La relación no se puede confirmar a fecha {confirmedOn}.',
    en: 'The relation cannot be confirmed for {confirmedOn}.',
  },
  RELATION_PERIODS_OVERLAP: {
    es: 'Esa relación consta hasta el {endedOn}: otro período no puede empezar el {validFrom}.',
    en: 'That relation is on record until {endedOn}: another period cannot begin on {validFrom}.',
  },
  RELATION_KIND_NOT_BETWEEN: {
    status: UNPROCESSABLE,
    es: 'Una relación de la clase «{kind}» no puede ir de «{from}» a «{to}».',
    en: 'A relation of the kind “{kind}” cannot go from “{from}” to “{to}”.',
  },
  RELATION_WITH_OWN_INITIATIVE: {
    es: 'La entidad promueve esa iniciativa: eso ya consta y no es una relación.',
    en: 'The organisation promotes that initiative: that is on record already, and no relation.',
  },
  RELATION_OF_OTHERS: {
    status: FORBIDDEN,
    es: 'Solo quien es parte de la relación, o promueve la iniciativa que lo es, puede confirmarla.',
    en: 'Only a party to the relation, or the promoter of the initiative that is one, can confirm it.',
  },
  RELATION_ENDED: {
    es: 'La relación terminó el {validTo}: ya no hay nada que confirmar.',
    en: 'The relation ended on {validTo}: there is nothing to confirm any more.',
  },
  RELATION_CONFIRMATION_ALREADY_REQUESTED: {
    es: 'La confirmación ya se pidió el {requestedOn}; se puede volver a pedir pasados {askAgainAfterDays} días.',
    en: 'The confirmation was asked for on {requestedOn}; it can be asked for again after {askAgainAfterDays} days.',
  },
};
