/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;

export const repaymentMessages = {
  REPAYMENT_NOT_FOUND: {
    es: 'Esa fuente no tiene ningún calendario de devolución acordado.',
    en: 'No repayment has been agreed for that source.',
  },
  REPAYMENT_ALREADY_AGREED: {
    es: 'La devolución ya está acordada ({reference}, versión {version}): se cambia con una versión nueva.',
    en: 'The repayment is agreed already ({reference}, version {version}): it changes by a new version.',
  },
  REPAYMENT_SOURCE_NOT_REPAYABLE: {
    status: UNPROCESSABLE,
    es: 'Una fuente de clase «{kind}» no se devuelve.',
    en: 'A source of the kind “{kind}” is not paid back.',
  },
  REPAYMENT_NOTHING_DRAWN: {
    es: 'De esa fuente no se ha ingresado nada: no hay qué devolver.',
    en: 'Nothing of that source has come in: there is nothing to pay back.',
  },
  REPAYMENT_NOTHING_OUTSTANDING: {
    es: 'Los {repaid} ya están devueltos: no queda principal que aplazar.',
    en: 'The {repaid} has been repaid: no principal is left to reschedule.',
  },
  REPAYMENT_INSTALMENTS_INVALID: {
    status: UNPROCESSABLE,
    es: 'Cada cuota vence después de la anterior, y la primera no antes del {notBefore}: {dueOn}.',
    en: 'Each instalment falls due after the one before, and the first not before {notBefore}: {dueOn}.',
  },
  REPAYMENT_PRINCIPAL_DIFFERS: {
    status: UNPROCESSABLE,
    es: 'Las cuotas suman {principal} de principal y se deben {owed}.',
    en: 'The instalments come to {principal} of principal, and {owed} is owed.',
  },
  REPAYMENT_RATES_INVALID: {
    status: UNPROCESSABLE,
    es: 'Cada tipo de interés empieza después del anterior: {validFrom}.',
    en: 'Each rate begins after the one before: {validFrom}.',
  },
  REPAYMENT_INTEREST_RETROACTIVE: {
    status: UNPROCESSABLE,
    es: 'Un tipo acordado el {agreedOn} no rige desde el {validFrom}: los intereses anteriores quedan como se acordaron.',
    en: 'A rate agreed on {agreedOn} does not hold from {validFrom}: earlier interest stays as it was agreed.',
  },
  REPAYMENT_DATE_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'La fecha del pago, {paidOn}, está en el futuro: hoy es {today}.',
    en: 'The date of the payment, {paidOn}, is in the future: today is {today}.',
  },
  REPAYMENT_OUT_OF_ORDER: {
    es: 'Los pagos se anotan en su orden: el {paidOn} es anterior al {after}.',
    en: 'Payments are recorded in order: {paidOn} is before {after}.',
  },
  REPAYMENT_EXCEEDS_OUTSTANDING: {
    es: 'El {paidOn} se deben {outstanding} de principal y {interest} de intereses, y se anotan {amount}.',
    en: 'On {paidOn}, {outstanding} of principal and {interest} of interest is owed, and {amount} is recorded.',
  },
  REPAYMENT_PAYMENT_NOT_FOUND: {
    es: 'La devolución no tiene ese pago.',
    en: 'The repayment has no such payment.',
  },
  REPAYMENT_NOT_LAST: {
    es: 'Solo se deshace el último pago, y ninguno anterior a las condiciones vigentes.',
    en: 'Only the last payment is undone, and none from before the terms that hold.',
  },
  REPAYMENT_BY_STATEMENT: {
    es: 'El pago consta en el extracto de la cuenta {bankAccount} ({bankReference}): no se deshace.',
    en: 'The payment is in a statement of the account {bankAccount} ({bankReference}): it is not undone.',
  },
} as const;
