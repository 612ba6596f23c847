/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

export const justificationMessages = {
  JUSTIFICATION_NOT_FOUND: {
    es: 'La concesión no tiene justificación abierta.',
    en: 'The award has no justification.',
  },
  JUSTIFICATION_AWARD_NOT_ACCEPTED: {
    es: 'Solo se justifica una concesión aceptada (estado: {status}).',
    en: 'Only an accepted award is justified (status: {status}).',
  },
  JUSTIFICATION_BUDGET_INVALID: {
    status: UNPROCESSABLE,
    es: 'Cada partida y cada indicador aparecen una vez, y cada partida tiene importe.',
    en: 'Each budget line and each indicator appears once, and each line has an amount.',
  },
  JUSTIFICATION_NOT_OPEN: {
    es: 'La justificación ya no está pendiente de entrega (estado: {status}).',
    en: 'The justification is no longer waiting to be delivered (status: {status}).',
  },
  JUSTIFICATION_EXTENSION_LATE: {
    es: 'La ampliación se concede antes de que termine el plazo, el {dueOn}.',
    en: 'An extension is granted before the term is over, on {dueOn}.',
  },
  JUSTIFICATION_EXTENSION_TOO_LONG: {
    es: 'El plazo puede llegar como mucho al {latest}, y no acortarse.',
    en: 'The term can go to {latest} at most, and cannot be cut.',
  },
  JUSTIFICATION_TERM_RUNNING: {
    es: 'El plazo de justificación sigue abierto hasta el {until}.',
    en: 'The term to justify runs until {until}.',
  },
  JUSTIFICATION_NOT_THE_BENEFICIARY: {
    status: FORBIDDEN,
    es: 'Solo justifica la entidad beneficiaria.',
    en: 'Only the beneficiary justifies.',
  },
  JUSTIFICATION_TERM_OVER: { es: 'El plazo terminó el {until}.', en: 'The term ended on {until}.' },
  JUSTIFICATION_NOT_SUBMITTED: {
    es: 'No hay una justificación presentada que subsanar (estado: {status}).',
    en: 'There is no delivered justification to cure (status: {status}).',
  },
  JUSTIFICATION_ALREADY_SUBMITTED: {
    es: 'La justificación ya se presentó (estado: {status}).',
    en: 'The justification was delivered already (status: {status}).',
  },
  JUSTIFICATION_AUDITOR_REPORT_MISSING: {
    status: UNPROCESSABLE,
    es: 'La cuenta de una concesión de {granted} se presenta con informe de auditor: es simplificada por debajo de {simplifiedBelow}.',
    en: 'The account of an award of {granted} comes with the report of an auditor: it is simplified below {simplifiedBelow}.',
  },
  JUSTIFICATION_LINES_INVALID: {
    status: UNPROCESSABLE,
    es: 'La relación de gastos no es válida ({defect}).',
    en: 'The list of costs is not valid ({defect}).',
  },
  JUSTIFICATION_CLOSED: { es: 'La justificación está cerrada.', en: 'The justification is closed.' },
  JUSTIFICATION_UNDER_CURE: {
    es: 'La subsanación tiene plazo hasta el {cureBy}.',
    en: 'There is time to cure until {cureBy}.',
  },
  JUSTIFICATION_NOT_DELIVERED: {
    es: 'La justificación no se ha presentado (estado: {status}).',
    en: 'The justification has not been delivered (status: {status}).',
  },
  JUSTIFICATION_LINE_NOT_FOUND: {
    es: 'No hay ningún gasto con el identificador {lineId}.',
    en: 'There is no cost with the id {lineId}.',
  },
  JUSTIFICATION_LINE_AMOUNT_INVALID: {
    status: UNPROCESSABLE,
    es: 'Lo subvencionable de este gasto está entre cero y {declared}.',
    en: 'What is eligible of this cost is between zero and {declared}.',
  },
  JUSTIFICATION_LINE_REASON_MISSING: {
    status: UNPROCESSABLE,
    es: 'Un gasto que no se acepta entero necesita un motivo.',
    en: 'A cost that is not accepted whole needs a reason.',
  },
  JUSTIFICATION_VERIFIED_BY_BENEFICIARY: {
    status: FORBIDDEN,
    es: 'Quien se beneficia no verifica.',
    en: 'Whoever benefits does not verify.',
  },
  JUSTIFICATION_LINES_UNVERIFIED: {
    es: 'Faltan {unverified} gastos por verificar: se ha visto {share} del coste y hace falta {needed}.',
    en: '{unverified} costs are not verified: {share} of the cost has been seen and {needed} is needed.',
  },
  JUSTIFICATION_EU_SHARE_EXCEEDED: {
    es: 'La Unión Europea pagaría {euShare} de un coste subvencionable de {eligible}, y el límite es {limit}.',
    en: 'The European Union would pay {euShare} of an eligible cost of {eligible}, and the limit is {limit}.',
  },
  JUSTIFICATION_STILL_DELIVERABLE: {
    es: 'Todavía puede presentarse: hay que requerirla y esperar a que termine ese plazo.',
    en: 'It can still be delivered: it has to be required, and that term has to end.',
  },
};
