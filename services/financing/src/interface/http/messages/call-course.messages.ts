/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

export const callCourseMessages = {
  POWER_NOT_HELD: {
    status: FORBIDDEN,
    es: 'Esto corresponde a otra entidad: {heldBy}.',
    en: 'This is for another organisation to do: {heldBy}.',
  },
  CALL_PARTIES_NOT_DISTINCT: {
    status: UNPROCESSABLE,
    es: 'Quien concede, quien instruye y quien paga deben ser entidades distintas.',
    en: 'The granting authority, the instructing body and the paying agent must be different organisations.',
  },
  CALL_TERRITORY_UNKNOWN: {
    status: UNPROCESSABLE,
    es: 'No existe ese territorio: {unknown}.',
    en: 'There is no such territory: {unknown}.',
  },
  CALL_ALLOCATION_INVALID: {
    status: UNPROCESSABLE,
    es: 'El reparto por territorios suma {total}: en una convocatoria territorializada debe sumar 1, sin repetir territorios; en las demás no lo hay.',
    en: 'The allocation by territory adds up to {total}: in a territorialised call it must add up to 1, each territory once; other calls have none.',
  },
  CALL_BENEFICIARIES_MISSING: {
    status: UNPROCESSABLE,
    es: 'Una concesión directa nombra a quienes pueden solicitarla, y solo ella.',
    en: 'A direct award names who may apply, and no other call does.',
  },
  CALL_MINIMUM_UNKNOWN: {
    status: UNPROCESSABLE,
    es: 'Hay mínimos para criterios que no existen: {unknown}.',
    en: 'There are minimums for criteria that do not exist: {unknown}.',
  },
  CALL_SHARE_INVALID: {
    status: UNPROCESSABLE,
    es: 'La parte máxima del coste, {share}, es más que el todo.',
    en: 'The largest share of the cost, {share}, is more than the whole.',
  },
  CALL_CANCELLED: { es: 'La convocatoria se dejó sin efecto.', en: 'The call has been cancelled.' },
  CALL_AMENDMENT_SHORTENS: {
    es: 'Una modificación solo puede alargar el plazo, que termina el {closesAt}.',
    en: 'An amendment can only give more time; the window closes at {closesAt}.',
  },
  ASSESSOR_NOT_ON_PANEL: {
    es: 'La persona a la que se sustituye no evalúa en esta convocatoria.',
    en: 'The person to be replaced does not assess in this call.',
  },
  CALL_WITHOUT_PROVISIONAL_STAGE: {
    es: 'Esta convocatoria no tiene propuesta provisional.',
    en: 'This call has no provisional proposal.',
  },
  CALL_PROPOSAL_NOT_PUBLISHED: {
    es: 'Antes de resolver hay que publicar la propuesta provisional.',
    en: 'The provisional proposal must be published before the call is resolved.',
  },
  CALL_ALLEGATIONS_RUNNING: {
    es: 'El plazo de alegaciones sigue abierto hasta el {allegationsUntil}, inclusive.',
    en: 'Applicants may be heard until the end of {allegationsUntil}.',
  },
  CALL_ALLEGATIONS_UNANSWERED: {
    es: 'Quedan alegaciones sin contestar: {unanswered}.',
    en: 'Allegations have not been answered yet: {unanswered}.',
  },
  CALL_RANKING_OUTDATED: {
    es: 'Desde la última relación han cambiado puntos de estas solicitudes: {outdated}. Hay que ordenar de nuevo.',
    en: 'Points of these applications have changed since the last ranking: {outdated}. The call must be ranked again.',
  },
  CALL_CONFLICT_NOT_CONSIDERED: {
    es: 'Mientras se leían las solicitudes se comunicó un conflicto de interés. Hay que leerlas de nuevo.',
    en: 'A conflict of interest was told of while the applications were read. They have to be read again.',
  },
  WAITING_LIST_EMPTY: { es: 'No queda nadie en lista de espera.', en: 'Nobody is on the waiting list any more.' },
  WAITING_LIST_NOT_COVERED: {
    es: 'La siguiente solicitud pide {requested} y solo hay {available} libres; nadie la adelanta.',
    en: 'The next application asks for {requested} and only {available} are free; nobody is overtaken.',
  },
  APPLICATION_EXCEEDS_MAXIMUM: {
    es: 'Lo solicitado, {requested}, supera el máximo por solicitud: {maximum}.',
    en: 'The amount requested, {requested}, is more than an application may ask for: {maximum}.',
  },
  APPLICATION_EXCEEDS_SHARE_OF_COST: {
    es: 'Lo solicitado, {requested}, supera la parte máxima ({share}) del coste de {cost}.',
    en: 'The amount requested, {requested}, is more than the largest share ({share}) of the cost of {cost}.',
  },
  APPLICATION_OVERFUNDED: {
    es: 'Con los {otherFunding} de otras fuentes, lo solicitado ({requested}) supera el coste de {cost}.',
    en: 'With {otherFunding} from elsewhere, the amount requested ({requested}) is more than the cost of {cost}.',
  },
  APPLICATION_TERRITORY_NOT_CALLED: {
    es: 'La convocatoria no reparte dinero para ese territorio ({territory}).',
    en: 'The call has no money for that territory ({territory}).',
  },
  APPLICATION_PARTICIPANTS_EXCEED_REQUEST: {
    status: UNPROCESSABLE,
    es: 'Las partes de las entidades participantes suman {shared}, más de lo solicitado ({requested}), o alguna no es positiva.',
    en: 'The parts of the participants add up to {shared}, more than is requested ({requested}), or one is not positive.',
  },
  APPLICATION_PERIOD_INVALID: {
    status: UNPROCESSABLE,
    es: 'El proyecto no puede terminar ({to}) antes de empezar ({from}).',
    en: 'The project cannot end ({to}) before it begins ({from}).',
  },
  APPLICANT_NOT_NAMED: {
    status: FORBIDDEN,
    es: 'La concesión directa no nombra a esta entidad.',
    en: 'The direct award does not name this organisation.',
  },
  APPLICATION_ALREADY_SUBMITTED: {
    es: 'La entidad ya ha presentado otra solicitud a esta convocatoria: {submitted}.',
    en: 'The organisation has submitted another application to this call already: {submitted}.',
  },
  APPLICATION_NOT_THE_FIRST: {
    es: 'La misma entidad presentó antes otra solicitud a esta convocatoria: {earlier}.',
    en: 'The same organisation submitted another application to this call before: {earlier}.',
  },
  ASSESSOR_NOT_APPOINTED: {
    status: FORBIDDEN,
    es: 'Solo puntúa quien está nombrado para esta convocatoria y no ha sido sustituido.',
    en: 'Only those who are appointed for this call, and were not replaced, score.',
  },
} as const;
