/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

export const reimbursementMessages = {
  REIMBURSEMENT_NOT_FOUND: {
    es: 'No hay ningún reintegro con ese identificador.',
    en: 'There is no reimbursement with that id.',
  },
  REIMBURSEMENT_NO_COMPETENT_AUTHORITY: {
    es: 'Ninguna entidad pública conocida financia este fondo: no hay quien pueda pedir el reintegro.',
    en: 'No known public entity finances this pool: nobody can ask for the money back.',
  },
  REIMBURSEMENT_NOT_COMPETENT: {
    status: FORBIDDEN,
    es: 'Solo decide sobre un reintegro la entidad pública con mayor parte de la financiación: {share}.',
    en: 'Only the public entity with the largest share of the financing decides on a reimbursement: {share}.',
  },
  REIMBURSEMENT_NOTHING_TO_RECOVER: { es: 'No queda nada que reintegrar.', en: 'There is nothing to pay back.' },
  REIMBURSEMENT_EXCEEDS_PAID: {
    es: 'No puede reintegrarse {amount} del pago {instalment}: se abonaron {paid} y ya se piden {askedElsewhere} por otras causas.',
    en: '{amount} cannot come back of instalment {instalment}: {paid} was paid, and {askedElsewhere} is asked back for other causes.',
  },
  REIMBURSEMENT_NOT_COMPARED: {
    es: 'A la vez se ha abierto otro reintegro de la misma ayuda. Hay que calcular de nuevo lo que queda.',
    en: 'Another reimbursement of the same award was opened at the same moment. What is left has to be computed again.',
  },
  REIMBURSEMENT_TIME_BARRED: {
    es: 'El derecho prescribió: el último día fue el {until}.',
    en: 'The right is time-barred: its last day was {until}.',
  },
  REIMBURSEMENT_NOT_TIME_BARRED: {
    es: 'El derecho no prescribe hasta el {until}.',
    en: 'The right lasts until {until}.',
  },
  REIMBURSEMENT_NOT_THE_BENEFICIARY: {
    status: FORBIDDEN,
    es: 'Solo alega la entidad beneficiaria.',
    en: 'Only the beneficiary is heard.',
  },
  REIMBURSEMENT_HEARING_OVER: { es: 'La audiencia terminó el {until}.', en: 'The hearing ended on {until}.' },
  REIMBURSEMENT_HEARING_RUNNING: {
    es: 'La audiencia está abierta hasta el {until}.',
    en: 'The hearing runs until {until}.',
  },
  REIMBURSEMENT_ALLEGATIONS_UNANSWERED: {
    es: 'Hay alegaciones y el acuerdo debe contestarlas.',
    en: 'The beneficiary has been heard, and the decision has to answer.',
  },
  REIMBURSEMENT_EXCEEDS_OPENED: {
    es: 'Del pago {instalment} se abrió el reintegro de {opened}, y no puede acordarse más.',
    en: 'Of instalment {instalment}, {opened} was asked back, and no more can be agreed.',
  },
  REIMBURSEMENT_NOT_OPEN: {
    es: 'El reintegro no está en ese trámite (estado: {status}).',
    en: 'The reimbursement is not at that stage (status: {status}).',
  },
  REIMBURSEMENT_NOT_AGREED: {
    es: 'El reintegro no está acordado, o ya está resuelto (estado: {status}).',
    en: 'The reimbursement is not agreed, or is resolved already (status: {status}).',
  },
  REIMBURSEMENT_OVERPAID: {
    es: 'El ingreso de {amount} supera lo pendiente: {outstanding}.',
    en: 'The amount of {amount} is more than what is owed: {outstanding}.',
  },
  REIMBURSEMENT_RECEIPT_INVALID: {
    status: UNPROCESSABLE,
    es: 'Un ingreso es de más de cero euros y de un día que ya ha llegado.',
    en: 'A receipt is of more than zero euros and of a day that has come.',
  },
  REIMBURSEMENT_PLAN_INVALID: {
    status: UNPROCESSABLE,
    es: 'El calendario no es válido ({defect}); lo pendiente es {outstanding}.',
    en: 'The plan is not valid ({defect}); what is owed is {outstanding}.',
  },
  REIMBURSEMENT_NOTHING_TO_OFFSET: {
    es: 'No hay nada que compensar: se deben {outstanding} y del pago {instalment} quedan {payable}.',
    en: 'There is nothing to offset: {outstanding} is owed, and {payable} is left of instalment {instalment}.',
  },
  REIMBURSEMENT_OFFSET_PENDING: {
    es: 'Hay una compensación en curso con el pago {instalment}.',
    en: 'An offset against instalment {instalment} is under way.',
  },
  REIMBURSEMENT_NOT_OVERDUE: {
    es: 'No hay nada vencido: el plazo de pago voluntario llega al {payBy}, o al siguiente vencimiento del calendario.',
    en: 'Nothing is overdue: the term to pay is {payBy}, or the next day of the plan.',
  },
  INTEREST_RATE_UNKNOWN: {
    es: 'La tabla no tiene tipo de interés para el {day}.',
    en: 'The table has no rate of interest for {day}.',
  },
  INTEREST_RATE_ALREADY_SET: {
    es: 'Desde el {validFrom} ya consta el {percent} %; si es un error, corríjase con su motivo.',
    en: 'From {validFrom} on the rate is {percent} %; if that is wrong, correct it with a reason.',
  },
  INTEREST_RATE_NOT_FOUND: {
    es: 'Ningún tipo empieza el {validFrom}.',
    en: 'No rate begins on {validFrom}.',
  },
};
