/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

export const awardMessages = {
  AWARD_NOT_FOUND: { es: 'No hay ninguna concesión con ese identificador.', en: 'There is no award with that id.' },
  CALL_NOT_RESOLVED: { es: 'La convocatoria no está resuelta.', en: 'The call is not resolved.' },
  APPLICATION_NOT_PROPOSED: {
    es: 'La solicitud no está propuesta para concesión (resultado: {outcome}).',
    en: 'The application is not proposed for an award (outcome: {outcome}).',
  },
  AWARD_EXCEEDS_ALLOCATION: {
    es: 'El importe de {amount} supera lo asignado a esta solicitud dentro del presupuesto de la convocatoria: {allocated}.',
    en: 'The amount of {amount} is more than what the budget of the call allots to this application: {allocated}.',
  },
  AWARD_AMOUNT_NOT_POSITIVE: {
    status: UNPROCESSABLE,
    es: 'Una concesión debe ser de más de cero euros.',
    en: 'An award must be of more than zero euros.',
  },
  AWARD_GRANTED_BY_ASSESSOR: {
    status: FORBIDDEN,
    es: 'Quien ha valorado la solicitud no puede conceder.',
    en: 'Whoever scored the application cannot grant the award.',
  },
  AWARD_DE_MINIMIS_EXCEEDED: {
    es: 'La ayuda de {amount} no cabe entera bajo el límite de minimis: el {grantDate} quedan {headroom} de {ceiling}.',
    en: 'The aid of {amount} does not fit in whole under the de minimis ceiling: on {grantDate} there is {headroom} of {ceiling} left.',
  },
  NOT_THE_BENEFICIARY: {
    status: FORBIDDEN,
    es: 'Solo la entidad beneficiaria puede aceptar.',
    en: 'Only the beneficiary can accept.',
  },
  AWARD_LAPSED: {
    es: 'La concesión caducó: debía aceptarse antes del {acceptBy}, inclusive.',
    en: 'The award has lapsed: it was to be accepted by {acceptBy}.',
  },
  AWARD_ACCEPTANCE_LATE: {
    es: 'El plazo de aceptación terminó el {acceptBy}.',
    en: 'The term for acceptance ended on {acceptBy}.',
  },
  AWARD_ACCEPTANCE_TERM_RUNNING: {
    es: 'El plazo de aceptación sigue abierto hasta el {acceptBy}.',
    en: 'The term for acceptance runs until {acceptBy}.',
  },
  INSTALMENTS_NOT_100: {
    status: UNPROCESSABLE,
    es: 'Los pagos suman el {total} % y deben sumar el 100 %.',
    en: 'The instalments add up to {total} % and must add up to 100 %.',
  },
  AWARD_NOT_ACCEPTED: {
    es: 'La concesión no está aceptada (estado: {status}).',
    en: 'The award is not accepted (status: {status}).',
  },
  INSTALMENT_NOT_FOUND: {
    es: 'La concesión no tiene ningún pago con el número {instalment}.',
    en: 'The award has no instalment with the number {instalment}.',
  },
  INSTALMENT_NOTHING_LEFT: {
    es: 'Del pago {instalment} no queda nada que abonar: se compensó, se renunció a él o se perdió el derecho.',
    en: 'Nothing of instalment {instalment} is left to pay: it was set off, renounced or lost.',
  },
  INSTALMENT_CONDITIONS_OPEN: {
    es: 'Quedan condiciones por cumplir para el pago {instalment}.',
    en: 'Conditions of instalment {instalment} are not fulfilled yet.',
  },
  PAYMENT_NOT_REQUESTED: {
    es: 'El pago {instalment} no se ha solicitado.',
    en: 'The payment of instalment {instalment} has not been requested.',
  },
  PAYMENT_NOT_ORDERED: {
    es: 'El pago {instalment} no se ha ordenado.',
    en: 'The payment of instalment {instalment} has not been ordered.',
  },
  PAYMENT_DUTIES_NOT_SEPARATED: {
    status: FORBIDDEN,
    es: 'Quien solicita no aprueba, y quien solicita o aprueba no paga: la misma persona ya actuó ({already}).',
    en: 'Whoever requests does not approve, and whoever requests or approves does not pay: the same person has acted already ({already}).',
  },
  PAYMENT_APPROVER_ROLE_MISSING: {
    status: FORBIDDEN,
    es: 'El papel {role} no puede aprobar pagos.',
    en: 'The role {role} cannot approve payments.',
  },
  PAYMENT_APPROVALS_MISSING: {
    es: 'El pago tiene {approvals} aprobaciones y necesita {needed}.',
    en: 'The payment has {approvals} approvals and needs {needed}.',
  },
  PAYMENT_ALREADY_EXECUTED: {
    es: 'El pago {instalment} ya consta con otra referencia bancaria.',
    en: 'Instalment {instalment} is recorded as paid with another bank reference.',
  },
  PAYMENT_DATE_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'La fecha del pago, {executedOn}, está en el futuro.',
    en: 'The date of the payment, {executedOn}, is in the future.',
  },
  LEDGER_TRANSACTION_NOT_FOUND: {
    es: 'No hay ningún asiento con el identificador {corrects}.',
    en: 'There is no ledger transaction with the id {corrects}.',
  },
  LEDGER_TRANSACTION_UNBALANCED: {
    status: UNPROCESSABLE,
    es: 'El asiento no cuadra.',
    en: 'The transaction does not balance.',
  },
  LEDGER_ENTRY_WITHOUT_AMOUNT: {
    status: UNPROCESSABLE,
    es: 'Un asiento tiene dos apuntes o más, y ninguno de cero euros.',
    en: 'A transaction has two entries or more, and none of zero euros.',
  },
  LEDGER_CORRECTION_OF_CORRECTION: {
    es: 'Una corrección no se corrige: se anota de nuevo el hecho.',
    en: 'A correction is not corrected: the fact is recorded again.',
  },
} as const;
