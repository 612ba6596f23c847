/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;

export const poolAndCallMessages = {
  POOL_NOT_FOUND: { es: 'No hay ninguna bolsa con ese identificador.', en: 'There is no pool with that id.' },
  POOL_RULES_INVALID: {
    status: UNPROCESSABLE,
    es: 'El límite {limit} de participación privada no es una fracción entre 0 y 1.',
    en: 'The private share limit {limit} is not a fraction from 0 to 1.',
  },
  POOL_PRIVATE_SHARE_EXCEEDED: {
    es: 'La parte privada sería de {privateAmount} sobre {totalAmount} ({share}), y el límite es {limit}.',
    en: 'The private part would be {privateAmount} of {totalAmount} ({share}), and the limit is {limit}.',
  },
  SOURCE_AMOUNT_NOT_POSITIVE: {
    status: UNPROCESSABLE,
    es: 'Una aportación debe ser de más de cero euros.',
    en: 'A commitment must be of more than zero euros.',
  },
  CALL_NOT_FOUND: { es: 'No hay ninguna convocatoria con ese identificador.', en: 'There is no call with that id.' },
  CALL_NOT_PUBLISHED: { es: 'La convocatoria todavía no se ha publicado.', en: 'The call has not been published yet.' },
  CALL_BUDGET_NOT_RESERVED: {
    es: 'La bolsa todavía no ha reservado el presupuesto de la convocatoria.',
    en: 'The pool has not set the budget of the call aside yet.',
  },
  CALL_WINDOW_OVER: {
    es: 'El plazo de la convocatoria terminó el {closesAt}.',
    en: 'The window of the call closed at {closesAt}.',
  },
  CALL_WINDOW_STILL_OPEN: {
    es: 'El plazo de la convocatoria no termina hasta el {closesAt}.',
    en: 'The window of the call does not close until {closesAt}.',
  },
  CALL_ASSESSMENT_PENDING: {
    es: 'Quedan solicitudes sin valorar: {pending}.',
    en: 'Applications have not been assessed yet: {pending}.',
  },
  CALL_NOT_RANKED: {
    es: 'La convocatoria no tiene todavía una relación ordenada de solicitudes.',
    en: 'The applications to the call have not been ranked yet.',
  },
  CALL_ALREADY_RESOLVED: {
    es: 'La convocatoria ya está resuelta y su orden es definitivo.',
    en: 'The call is resolved already and its ranking is definitive.',
  },
  CALL_BUDGET_NOT_POSITIVE: {
    status: UNPROCESSABLE,
    es: 'El presupuesto debe ser de más de cero euros.',
    en: 'The budget must be of more than zero euros.',
  },
  CALL_BUDGET_EXCEEDS_POOL: {
    es: 'El presupuesto de {budget} supera lo que la bolsa tiene sin comprometer: {uncommitted}.',
    en: 'The budget of {budget} is more than the pool has left uncommitted: {uncommitted}.',
  },
  CALL_WEIGHTS_NOT_100: {
    status: UNPROCESSABLE,
    es: 'Los pesos de los criterios suman {total} y deben sumar 100.',
    en: 'The weights of the criteria add up to {total} and must add up to 100.',
  },
  CALL_CRITERIA_REPEATED: {
    status: UNPROCESSABLE,
    es: 'Hay criterios repetidos: {repeated}.',
    en: 'Criteria are repeated: {repeated}.',
  },
  CALL_TIE_BREAK_UNKNOWN: {
    status: UNPROCESSABLE,
    es: 'El desempate nombra criterios que no existen: {unknown}.',
    en: 'The tie-break names criteria that do not exist: {unknown}.',
  },
  CALL_WINDOW_EMPTY: {
    status: UNPROCESSABLE,
    es: 'El plazo debe abrirse antes de cerrarse.',
    en: 'The window must open before it closes.',
  },
  CALL_WITHOUT_RESOLUTION_IN_FORCE: {
    es: 'Falta un acuerdo en vigor sobre esta convocatoria ({missing}).',
    en: 'There is no resolution in force about this call ({missing}).',
  },
  CALL_NOT_OPEN: { es: 'La convocatoria no está publicada.', en: 'The call is not published.' },
} as const;
