/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

export const applicationMessages = {
  APPLICANT_NOT_VERIFIED: {
    es: 'La entidad solicitante no está verificada en el registro.',
    en: 'The applicant is not verified in the register.',
  },
  APPLICANT_SUSPENDED: {
    es: 'La entidad solicitante está suspendida en el registro.',
    en: 'The applicant is suspended in the register.',
  },
  APPLICANT_BLOCKED: {
    es: 'La entidad solicitante tiene impedimentos sin levantar.',
    en: 'The applicant has eligibility blocks that have not been lifted.',
  },
  OWNERSHIP_NOT_NOTED: {
    es: 'Financiación no tiene ese vínculo entre entidades.',
    en: 'Financing has no such link between enterprises.',
    status: 404,
  },
  ELIGIBILITY_BLOCK_NOT_FOUND: {
    es: 'No hay ningún impedimento con ese identificador.',
    en: 'There is no eligibility block with that id.',
  },
  APPLICATION_NOT_FOUND: {
    es: 'No hay ninguna solicitud con ese identificador.',
    en: 'There is no application with that id.',
  },
  APPLICANT_ORGANISATION_MISSING: {
    status: FORBIDDEN,
    es: 'Solo puede solicitar quien actúa en nombre de una entidad.',
    en: 'Only somebody who acts for an organisation can apply.',
  },
  NOT_THE_APPLICANT: {
    status: FORBIDDEN,
    es: 'Solo la entidad solicitante puede hacerlo.',
    en: 'Only the applicant can do this.',
  },
  APPLICATION_EARLY: { es: 'El plazo no se abre hasta el {opensAt}.', en: 'The window does not open until {opensAt}.' },
  APPLICATION_LATE: {
    es: 'El plazo se cerró el {closesAt}; la solicitud llega {lateByMs} milisegundos tarde.',
    en: 'The window closed at {closesAt}; the application is {lateByMs} milliseconds late.',
  },
  APPLICATION_AMOUNT_INVALID: {
    status: UNPROCESSABLE,
    es: 'Lo solicitado debe ser más de cero y no más que el coste.',
    en: 'The amount requested must be more than zero and not more than the cost.',
  },
  APPLICATION_EXCEEDS_BUDGET: {
    es: 'Lo solicitado, {requested}, supera el presupuesto de la convocatoria: {budget}.',
    en: 'The amount requested, {requested}, is more than the budget of the call: {budget}.',
  },
  APPLICATION_NOT_IN_CURE: {
    es: 'No se ha pedido subsanar esta solicitud.',
    en: 'Nothing has been asked to complete this application.',
  },
  CURE_LATE: {
    es: 'El plazo de subsanación terminó el {dueBy}.',
    en: 'The term to complete the application ended on {dueBy}.',
  },
  APPLICATION_NOT_SUBMITTED: {
    es: 'La solicitud no está pendiente de admisión (estado: {status}).',
    en: 'The application is not awaiting admission (status: {status}).',
  },
  APPLICATION_ALREADY_CURED: {
    es: 'La subsanación ya se pidió una vez.',
    en: 'The applicant has been asked to complete the application before.',
  },
  CURE_TERM_RUNNING: {
    es: 'El plazo de subsanación sigue abierto hasta el {dueBy}.',
    en: 'The term to complete the application runs until {dueBy}.',
  },
  APPLICATION_NOT_ADMITTED: {
    es: 'La solicitud no está admitida (estado: {status}).',
    en: 'The application is not admitted (status: {status}).',
  },
  ASSESSOR_HAS_CONFLICT: {
    status: FORBIDDEN,
    es: 'Quien ha declarado un conflicto de interés no puede valorar la solicitud.',
    en: 'An assessor who has declared a conflict of interest cannot score the application.',
  },
  SCORES_ALREADY_FROZEN: { es: 'Las puntuaciones ya están cerradas.', en: 'The scores are frozen already.' },
  APPLICATION_NOT_ASSESSED: {
    es: 'Las puntuaciones de la solicitud no están cerradas.',
    en: 'The scores of the application are not frozen.',
  },
  SCORE_CRITERIA_DIFFER: {
    status: UNPROCESSABLE,
    es: 'Los criterios puntuados no son los de la convocatoria.',
    en: 'The criteria scored are not those of the call.',
  },
  SCORES_MISSING: {
    es: 'Han puntuado {assessors} personas y hacen falta {needed}.',
    en: '{assessors} assessors have scored and {needed} are needed.',
  },
} as const;
