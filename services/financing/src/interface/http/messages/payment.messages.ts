const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

export const paymentMessages = {
  INSTALMENT_GUARANTEE_MISSING: {
    es: 'El pago {instalment} espera una garantía de {guarantee}.',
    en: 'Instalment {instalment} waits for a guarantee of {guarantee}.',
  },
  GUARANTEE_TOO_LATE: {
    es: 'El pago {instalment} ya está solicitado o garantizado: su garantía no cambia.',
    en: 'Instalment {instalment} is requested or secured already: its guarantee does not change.',
  },
  GUARANTEE_NOT_REQUIRED: {
    es: 'El pago {instalment} no exige garantía.',
    en: 'Instalment {instalment} needs no guarantee.',
  },
  GUARANTEE_TOO_SMALL: {
    es: 'La garantía de {amount} no llega a la exigida: {required}.',
    en: 'The guarantee of {amount} is less than the one required: {required}.',
  },
  GUARANTEE_AMOUNT_NOT_POSITIVE: {
    status: UNPROCESSABLE,
    es: 'Una garantía debe ser de más de cero euros.',
    en: 'A guarantee must be of more than zero euros.',
  },
  GUARANTEE_DATE_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'La fecha de la garantía, {lodgedOn}, está en el futuro.',
    en: 'The date of the guarantee, {lodgedOn}, is in the future.',
  },
  PAYMENT_AWAITS_STATEMENT: {
    es: 'El pago {instalment} está en una remesa para el banco: lo confirma el extracto y no una persona.',
    en: 'Instalment {instalment} is in a batch for the bank: the statement confirms it, and no person.',
  },
  BANK_ACCOUNT_NOT_FOUND: {
    es: 'No hay ninguna cuenta propia con ese identificador.',
    en: 'There is no own account with that id.',
  },
  BANK_ACCOUNT_CLOSED: {
    es: 'La cuenta dejó de usarse el {closedOn}.',
    en: 'The account is no longer used since {closedOn}.',
  },
  BANK_ACCOUNT_IBAN_INVALID: {
    status: UNPROCESSABLE,
    es: 'El IBAN no es válido ({reason}).',
    en: 'The IBAN is not valid ({reason}).',
  },
  BANK_ACCOUNT_IBAN_TAKEN: {
    es: 'Ya hay una cuenta propia con ese IBAN.',
    en: 'An own account has that IBAN already.',
  },
  BANK_ACCOUNT_CODE_TAKEN: {
    es: 'Ya hay una cuenta propia con el nombre {code}.',
    en: 'An own account has the name {code} already.',
  },
  PAYEE_NOT_FOUND: {
    es: 'El registro no ha comunicado ninguna entidad con ese identificador.',
    en: 'The registry has told of no organisation with that id.',
  },
  PAYEE_IBAN_INVALID: {
    status: UNPROCESSABLE,
    es: 'El IBAN no es válido ({reason}).',
    en: 'The IBAN is not valid ({reason}).',
  },
  PAYEE_ACCOUNT_NOT_FOUND: {
    es: 'La entidad no tiene ninguna cuenta con ese identificador.',
    en: 'The organisation has no account with that id.',
  },
  PAYEE_ACCOUNT_WITHDRAWN: { es: 'La cuenta se retiró.', en: 'The account was withdrawn.' },
  PAYEE_ACCOUNT_OWN_VERIFICATION: {
    status: FORBIDDEN,
    es: 'Quien propone una cuenta no la verifica.',
    en: 'Whoever proposes an account does not verify it.',
  },
  PAYEE_WITHOUT_ACCOUNT: {
    es: 'La entidad no tiene ninguna cuenta verificada en la que pagar el {executionDate} (utilizable desde: {usableFrom}).',
    en: 'The organisation has no verified account to be paid into on {executionDate} (usable from: {usableFrom}).',
  },
  PAYMENT_ORDER_NOT_FOUND: {
    es: 'No hay ninguna orden de pago con ese identificador.',
    en: 'There is no payment order with that id.',
  },
  PAYMENT_ORDER_NOT_ISSUED: {
    es: 'La orden no está en el banco (estado: {status}).',
    en: 'The order is not with the bank (status: {status}).',
  },
  PAYMENT_ORDER_REJECTED_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'La fecha del rechazo, {rejectedOn}, está en el futuro.',
    en: 'The date of the rejection, {rejectedOn}, is in the future.',
  },
  PAYMENT_BATCH_NOT_FOUND: {
    es: 'No hay ninguna remesa con ese identificador.',
    en: 'There is no batch with that id.',
  },
  PAYMENT_BATCH_NOT_ISSUED: {
    es: 'La remesa no se ha emitido: no hay fichero para el banco.',
    en: 'The batch has not been issued: there is no file for the bank.',
  },
  PAYMENT_BATCH_NOT_DRAFT: {
    es: 'La remesa ya no es un borrador (estado: {status}).',
    en: 'The batch is no longer a draft (status: {status}).',
  },
  PAYMENT_BATCH_DATE_PAST: {
    status: UNPROCESSABLE,
    es: 'La fecha de ejecución, {executionDate}, ya ha pasado.',
    en: 'The day of execution, {executionDate}, has passed.',
  },
  PAYMENT_BATCH_ORDER_TAKEN: {
    es: 'La orden {orderId} no está libre (estado: {status}).',
    en: 'The order {orderId} is not free (status: {status}).',
  },
  PAYMENT_BATCH_ORDER_REPEATED: {
    status: UNPROCESSABLE,
    es: 'Una orden está dos veces en la remesa.',
    en: 'An order is in the batch twice.',
  },
  PAYMENT_BATCH_ORDERS_NOT_GATHERED: {
    es: 'La remesa todavía no tiene todas sus órdenes, u otra las tiene.',
    en: 'The batch does not have all of its orders yet, or another one has them.',
  },
  PAYMENT_BATCH_PAID_OTHERWISE: {
    es: 'La orden {orderId} ya no está por pagar.',
    en: 'The order {orderId} is no longer to be paid.',
  },
  PAYMENT_BATCH_DUTIES_NOT_SEPARATED: {
    status: FORBIDDEN,
    es: 'Quien solicitó o aprobó un pago no lo envía al banco ({already}).',
    en: 'Whoever requested or approved a payment does not send it to the bank ({already}).',
  },
} as const;
