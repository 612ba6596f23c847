/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;

export const sourceMessages = {
  SOURCE_NOT_FOUND: {
    es: 'La bolsa no tiene ninguna fuente con el identificador {sourceId}.',
    en: 'The pool has no source with the id {sourceId}.',
  },
  SOURCE_IS_PLEDGED: {
    es: 'El dinero de esta fuente se anota en su compromiso, {pledgeId}.',
    en: 'Money of this source is recorded on its pledge, {pledgeId}.',
  },
  SOURCE_RECEIPT_EXCEEDS_COMMITMENT: {
    es: 'De los {committed} comprometidos quedan {open} por ingresar, y se anotan {amount}.',
    en: 'Of {committed} committed, {open} has not come in yet, and {amount} is recorded.',
  },
  SOURCE_REDUCTION_EXCEEDED: {
    es: 'La fuente no puede reducirse en {amount}: ingresado {received}, gastado {borne}, libre en la bolsa {uncommitted}.',
    en: 'The source cannot fall by {amount}: received {received}, spent {borne}, free in the pool {uncommitted}.',
  },
  RECEIPT_DATE_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'La fecha del ingreso, {receivedOn}, está en el futuro.',
    en: 'The date of the receipt, {receivedOn}, is in the future.',
  },
  PLEDGE_NOT_FOUND: {
    es: 'No hay ningún compromiso con ese identificador.',
    en: 'There is no pledge with that id.',
  },
  PLEDGE_WITHDRAWN: { es: 'El compromiso se ha retirado.', en: 'The pledge has been withdrawn.' },
  PLEDGE_INSTALMENTS_INVALID: {
    status: UNPROCESSABLE,
    es: 'Un compromiso tiene al menos una anualidad, y cada una vence después de la anterior.',
    en: 'A pledge has at least one instalment, and each falls due after the one before.',
  },
  PLEDGE_INSTALMENT_NOT_FOUND: {
    es: 'El compromiso no tiene ninguna anualidad {instalment}.',
    en: 'The pledge has no instalment {instalment}.',
  },
  PLEDGE_INSTALMENT_EXCEEDED: {
    es: 'De la anualidad {instalment} quedan {outstanding} y se pide {amount}.',
    en: 'Of instalment {instalment}, {outstanding} is outstanding and {amount} is asked for.',
  },
  PLEDGE_UNCOMMITTED_EXCEEDED: {
    es: 'Del compromiso quedan {uncommitted} sin asignar a bolsas y se pide {amount}.',
    en: 'Of the pledge, {uncommitted} is in no pool and {amount} is asked for.',
  },
  EU_CLAIM_SOURCE_NOT_EUROPEAN: {
    es: 'Las reglas de la bolsa no tienen esa fuente por un fondo europeo.',
    en: 'The rules of the pool do not take that source for a European fund.',
  },
  EU_CLAIM_EXPENSE_NOT_BORNE: {
    es: 'Las fuentes de la bolsa no cargan con el gasto {expenseId}.',
    en: 'The sources of the pool do not bear the expense {expenseId}.',
  },
  EU_CLAIM_EXPENSE_REPEATED: {
    es: 'Hay gastos ya reclamados a ese fondo, o repetidos: {repeated}.',
    en: 'Expenses are claimed from that fund already, or repeated: {repeated}.',
  },
  EU_CLAIM_AMOUNT_INVALID: {
    status: UNPROCESSABLE,
    es: 'Se reclaman {amount}, y de esos gastos el fondo carga con {borne}.',
    en: '{amount} is claimed, and of these expenses the fund bears {borne}.',
  },
  EU_SHARE_EXCEEDED: {
    es: 'La parte europea sería de {amount} sobre {eligible}, y el límite es {rate}.',
    en: 'The European part would be {amount} of {eligible}, and the limit is {rate}.',
  },
} as const;
