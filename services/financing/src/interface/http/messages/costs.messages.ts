/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;

export const costMessages = {
  EXPENSE_AWARD_NOT_ACCEPTED: {
    es: 'Solo se cargan gastos a concesiones aceptadas (estado: {status}).',
    en: 'Only accepted awards have expenses (status: {status}).',
  },
  EXPENSE_WITHOUT_MATCHING_SOURCE: {
    es: 'Ninguna fuente de la bolsa puede pagar gastos con la finalidad {purpose}.',
    en: 'No source of the pool can pay for expenses with the purpose {purpose}.',
  },
  EXPENSE_AMOUNT_NOT_POSITIVE: {
    status: UNPROCESSABLE,
    es: 'Un gasto debe ser de más de cero euros.',
    en: 'An expense must be of more than zero euros.',
  },
  EXPENSE_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'La factura ({issuedOn}) o el gasto ({incurredOn}) tienen una fecha futura.',
    en: 'The invoice ({issuedOn}) or the expense ({incurredOn}) is dated in the future.',
  },
  EXPENSE_OUTSIDE_PERIOD: {
    es: 'El gasto es del {incurredOn} y el periodo subvencionable va del {from} al {to}.',
    en: 'The expense was incurred on {incurredOn}; the eligible period runs from {from} to {to}.',
  },
  ELIGIBLE_PERIOD_EMPTY: {
    status: UNPROCESSABLE,
    es: 'El periodo subvencionable no puede terminar ({to}) antes de empezar ({from}).',
    en: 'The eligible period cannot end ({to}) before it begins ({from}).',
  },
  COST_EXCEEDS_SOURCES: {
    es: 'A las fuentes que pueden pagar este gasto les quedan {available} y el gasto es de {amount}.',
    en: 'The sources that may pay for this have {available} left and the expense is of {amount}.',
  },
  COST_NOT_BORNE_YET: {
    es: 'El gasto todavía no se ha repartido entre las fuentes.',
    en: 'The expense has not been shared among the sources yet.',
  },
  INVOICE_NOT_FOUND: { es: 'No hay ninguna factura con ese identificador.', en: 'There is no invoice with that id.' },
  INVOICE_ISSUER_INVALID: {
    status: UNPROCESSABLE,
    es: 'El NIF de quien emite la factura no es válido.',
    en: 'The tax number of the issuer is not valid.',
  },
  INVOICE_AMOUNTS_INVALID: {
    status: UNPROCESSABLE,
    es: 'La base debe ser de más de cero euros y la cuota no puede ser negativa.',
    en: 'The net amount must be more than zero euros and the tax cannot be negative.',
  },
  INVOICE_DIFFERS: {
    es: 'Esa factura ya está registrada con otros importes: base {recordedNet}, cuota {recordedVat}.',
    en: 'That invoice is recorded already with other amounts: net {recordedNet}, tax {recordedVat}.',
  },
  INVOICE_SHARE_INVALID: {
    status: UNPROCESSABLE,
    es: 'La parte {share} no es una fracción mayor que 0 y de 1 como máximo.',
    en: 'The share {share} is not a fraction above 0 and of 1 at most.',
  },
  INVOICE_OVERCHARGED: {
    es: 'La factura se cargaría a más del 100 %: ya se han cargado {charged} de {eligible}.',
    en: 'The invoice would be charged at more than 100 %: {charged} of {eligible} is charged already.',
  },
  INVOICE_CHARGE_NOT_FOUND: {
    es: 'La factura no tiene ningún cargo con el identificador {expenseId}.',
    en: 'The invoice has no charge with the id {expenseId}.',
  },
  CREDIT_NOTE_EXCEEDS_INVOICE: {
    es: 'El abono de {credited} supera lo que queda de la factura: {eligible}.',
    en: 'The credit of {credited} is more than is left of the invoice: {eligible}.',
  },
  CREDIT_NOTE_DATE_INVALID: {
    status: UNPROCESSABLE,
    es: 'La fecha del abono, {issuedOn}, es anterior a la factura o futura.',
    en: 'The date of the credit note, {issuedOn}, is before the invoice or in the future.',
  },
} as const;
