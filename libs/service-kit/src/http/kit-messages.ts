import type { Messages } from '../definition.js';

/** What the kit itself answers, by code. A service's own refusals are in its definition. */
export const kitMessages = {
  MALFORMED_REQUEST: {
    status: 400,
    es: 'La petición no se puede leer: la dirección o el cuerpo JSON están mal formados.',
    en: 'The request cannot be read: its address or its JSON body is malformed.',
  },
  MALFORMED_VALUE: {
    status: 400,
    es: 'Un valor de la petición no tiene la forma debida.',
    en: 'A value in the request does not have the right form.',
  },
  MALFORMED_IF_MATCH: {
    status: 400,
    es: 'If-Match debe nombrar una revisión, como "5", o ser *.',
    en: 'If-Match must name one revision, as in "5", or be *.',
  },
  MALFORMED_POSITION: {
    status: 400,
    es: 'Ceriss-Position debe tener la forma <contexto>@<posición>.',
    en: 'Ceriss-Position must have the form <context>@<position>.',
  },
  MALFORMED_IDEMPOTENCY_KEY: {
    status: 400,
    es: 'Idempotency-Key debe tener de 1 a 200 caracteres ASCII visibles.',
    en: 'Idempotency-Key must have 1 to 200 visible ASCII characters.',
  },
  INVALID_REQUEST: {
    status: 400,
    es: 'La petición no cumple el contrato: véase la lista de errores.',
    en: 'The request does not fit the contract: see the list of errors.',
  },
  NOT_AUTHENTICATED: {
    status: 401,
    es: 'Hace falta una credencial válida.',
    en: 'A valid credential is required.',
  },
  NOT_ALLOWED: {
    status: 403,
    es: 'Su papel no permite esta operación.',
    en: 'Your role does not allow this operation.',
  },
  NOT_FOUND: { status: 404, es: 'No existe lo que se pide.', en: 'There is nothing of that name.' },
  REVISION_CONFLICT: {
    status: 409,
    es: 'Otra persona lo ha cambiado a la vez. Vuelva a intentarlo.',
    en: 'Someone else changed it at the same time. Try again.',
  },
  REVISION_PASSED: {
    status: 412,
    es: 'Ha cambiado desde la revisión que usted vio.',
    en: 'It has changed since the revision you have seen.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    es: 'El cuerpo pasa del límite de 1 MiB.',
    en: 'The body is larger than the limit of 1 MiB.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    es: 'El cuerpo debe ser application/json.',
    en: 'The body must be application/json.',
  },
  CALENDAR_YEAR_UNKNOWN: {
    status: 422,
    es: 'Los días inhábiles de {year} no se conocen: el calendario va de {from} a {to}.',
    en: 'The holidays of {year} are not known: the calendar goes from {from} to {to}.',
  },
  COMMAND_ID_REUSED: {
    status: 422,
    es: 'Esa Idempotency-Key ya se usó con otro contenido.',
    en: 'That Idempotency-Key was used before with another body.',
  },
  REQUEST_REFUSED: { status: 400, es: 'La petición no es admisible.', en: 'The request is not admissible.' },
  INTERNAL_ERROR: {
    status: 500,
    es: 'Error interno. Cite el identificador de correlación al avisar.',
    en: 'Internal error. Quote the correlation id when you report it.',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    es: 'El registro de hechos no responde. Nada se ha perdido; vuelva a intentarlo.',
    en: 'The log does not answer. Nothing is lost; try again.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    es: 'La base de consulta no responde. Vuelva a intentarlo.',
    en: 'The read models do not answer. Try again.',
  },
  NOT_YET_VISIBLE: {
    status: 503,
    es: 'La consulta aún no ha llegado a esa posición. Vuelva a intentarlo.',
    en: 'The query has not come to that position yet. Try again.',
  },
  NOT_YET_RECORDED: {
    status: 503,
    es: 'Aún puede registrarse algo con esa fecha y hora. Vuelva a intentarlo en unos segundos.',
    en: 'Something may still be recorded at that instant. Try again in a few seconds.',
  },
  AS_OF_IN_FUTURE: {
    status: 400,
    es: 'asOf está en el futuro: solo se puede preguntar por lo ya registrado.',
    en: 'asOf is in the future: only what has been recorded can be asked for.',
  },
  AS_OF_NOT_KEPT: {
    status: 400,
    es: 'Esta consulta no guarda historia: no admite asOf.',
    en: 'This query keeps no history: it does not take asOf.',
  },
  ISSUER_UNAVAILABLE: {
    status: 503,
    es: 'El proveedor de identidad no responde. Vuelva a intentarlo.',
    en: 'The identity provider does not answer. Try again.',
  },
  STOPPING: {
    status: 503,
    es: 'El servicio se está deteniendo. Vuelva a intentarlo.',
    en: 'The service is stopping. Try again.',
  },
} as const satisfies Messages;
