/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;

export const matchFundMessages = {
  MATCH_FUND_NOT_FOUND: {
    es: 'No hay ningún fondo de aportación pareja con ese identificador.',
    en: 'There is no match fund with that id.',
  },
  MATCH_RULES_INVALID: {
    status: UNPROCESSABLE,
    es: 'La proporción y los límites de un fondo son mayores que cero, y el fondo no termina ({to}) antes de empezar ({from}).',
    en: 'The ratio and the caps of a fund are more than nothing, and it does not end ({to}) before it begins ({from}).',
  },
  MATCH_GIFT_AMOUNT_INVALID: {
    status: UNPROCESSABLE,
    es: 'El importe, {amount}, ha de ser mayor que cero.',
    en: 'The amount, {amount}, must be more than nothing.',
  },
  MATCH_GIFT_OUTSIDE_WINDOW: {
    es: 'El donativo es del {receivedOn}, y el fondo va del {from} al {to}.',
    en: 'The gift is of {receivedOn}, and the fund goes from {from} to {to}.',
  },
  MATCH_GIFT_NOT_FOUND: {
    es: 'El fondo no tiene ningún donativo {giftId}.',
    en: 'The fund has no gift {giftId}.',
  },
  MATCH_DATE_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'La fecha, {on}, está en el futuro.',
    en: 'The date, {on}, is in the future.',
  },
  MATCH_FUND_FULL: {
    es: 'El fondo tiene {gifts} donativos y no admite más: abra otro.',
    en: 'The fund has {gifts} gifts and takes no more: open another.',
  },
  MATCH_MONEY_EXCEEDED: {
    es: 'Se anotan {amount}; de {matched} emparejados han entrado {received}.',
    en: '{amount} is recorded; of {matched} matched, {received} has come in.',
  },
} as const;
