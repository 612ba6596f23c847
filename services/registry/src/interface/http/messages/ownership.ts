import type { Messages } from '@ceriss/service-kit';

const UNPROCESSABLE = 422;

/** Refusals of who owns whom. */
export const ownershipMessages: Messages = {
  OWNERSHIP_SHARE_INVALID: {
    status: UNPROCESSABLE,
    es: 'La participación es una fracción mayor que 0 y no mayor que 1, y solo se indica en los derechos de voto.',
    en: 'A share is a fraction above 0 and at most 1, and belongs to voting rights only.',
  },
  OWNERSHIP_PERIOD_INVALID: {
    status: UNPROCESSABLE,
    es: 'El vínculo termina el {validTo}, que no es posterior a su comienzo, el {validFrom}.',
    en: 'The link ends on {validTo}, which is not after its beginning on {validFrom}.',
  },
  OWNERSHIP_OVERLAPS: {
    status: 409,
    es: 'Ya consta un vínculo de la misma clase con esa entidad desde el {validFrom}. Corríjalo o póngale fin.',
    en: 'A link of the same kind with that owner is on record from {validFrom}. Correct it or end it.',
  },
  OWNERSHIP_OVER_WHOLE: {
    status: UNPROCESSABLE,
    es: 'El {day} otras entidades tienen ya {heldByOthers} de los derechos de voto: con {share} se pasaría del total.',
    en: 'On {day} others hold {heldByOthers} of the voting rights already: {share} would exceed the whole.',
  },
  OWNERSHIP_OF_ITSELF: {
    status: UNPROCESSABLE,
    es: 'Una entidad no puede participar en sí misma.',
    en: 'An enterprise cannot own itself.',
  },
  OWNERSHIP_NOT_FOUND: {
    status: 404,
    es: 'No consta ese vínculo en la entidad indicada.',
    en: 'No such link is on record for that enterprise.',
  },
};
