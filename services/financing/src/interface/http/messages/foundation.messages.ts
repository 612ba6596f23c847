/* Facts in braces are those that the refusal carries. */
const UNPROCESSABLE = 422;
const FORBIDDEN = 403;

export const foundationMessages = {
  FOUNDATION_YEAR_CLOSED: { es: 'El ejercicio {year} está cerrado.', en: 'The year {year} is closed.' },
  FOUNDATION_YEAR_RUNNING: {
    es: 'El ejercicio {year} no ha terminado el {today}.',
    en: 'The year {year} is not over on {today}.',
  },
  FOUNDATION_ENTRY_OUTSIDE_YEAR: {
    status: UNPROCESSABLE,
    es: 'El {day} no es del ejercicio {year}.',
    en: '{day} is not in the year {year}.',
  },
  FOUNDATION_ENTRY_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'El {day} está en el futuro: hoy es {today}.',
    en: '{day} is in the future: today is {today}.',
  },
  FOUNDATION_ENTRY_NOT_FOUND: { es: 'El ejercicio no tiene ese apunte.', en: 'The year has no such entry.' },
  FOUNDATION_ACTIVITY_UNKNOWN: {
    status: UNPROCESSABLE,
    es: 'Un gasto en los fines nombra una actividad planificada del ejercicio, y los demás ninguna: {nature}, {activity}.',
    en: 'An expense on the purposes names a planned activity of the year, and others name none: {nature}, {activity}.',
  },
  RELATED_PARTY_NOT_AUTHORISED: {
    es: 'La contraparte está vinculada a la fundación ({relation}): de lo autorizado para {year} quedan {authorised} y se anotan {amount}.',
    en: 'The counterparty is related to the foundation ({relation}): of what is authorised for {year}, {authorised} is left and {amount} is recorded.',
  },
  RELATED_PARTY_NOT_FOUND: {
    es: 'No figura en el registro de partes vinculadas.',
    en: 'It is not in the register of related parties.',
  },
  RELATED_PARTY_ALREADY_DECLARED: {
    es: 'Ya consta como {relation} desde el {since}.',
    en: 'It is declared as {relation} since {since} already.',
  },
  RELATED_PARTY_PERIOD_INVALID: {
    status: UNPROCESSABLE,
    es: 'Una vinculación termina después de empezar, y la siguiente empieza después: {since}, {until}.',
    en: 'A relation ends after it begins, and the next begins after that: {since}, {until}.',
  },
  RELATED_AUTHORISATION_IN_FUTURE: {
    status: UNPROCESSABLE,
    es: 'La autorización es del {authorisedOn}, y hoy es {today}.',
    en: 'The authorisation is of {authorisedOn}, and today is {today}.',
  },
  FOUNDATION_COMMITMENT_NOT_FOUND: {
    es: 'No hay ningún compromiso de gasto con ese identificador.',
    en: 'There is no such commitment.',
  },
  FOUNDATION_COMMITMENT_DATES_INVALID: {
    status: UNPROCESSABLE,
    es: 'Cada pago vence después del anterior: falla el {number}.',
    en: 'Each instalment falls due after the one before: number {number} does not.',
  },
  FOUNDATION_COMMITMENT_NOT_OWED: {
    es: 'El pago {number} no se debe, o su fecha, {paidOn}, no es posible: hoy es {today}.',
    en: 'Instalment {number} is not owed, or its date, {paidOn}, cannot be: today is {today}.',
  },
  DONATION_NOT_FOUND: { es: 'No consta ninguna cantidad recibida.', en: 'No amount has been received.' },
  DONATION_NOT_CERTIFIABLE: {
    es: 'Lo que aporta una fuente de clase «{kind}», o un fondo sin titular, no es una donación que se certifique.',
    en: 'What comes from a source of the kind “{kind}”, or from a fund without an owner, is no donation to be certified.',
  },
  DONOR_NOT_IDENTIFIED: {
    es: 'No consta el NIF del donante, y el certificado ha de llevarlo.',
    en: 'The tax number of the donor is not known, and the certificate must show it.',
  },
  NOT_THE_DONOR: {
    status: FORBIDDEN,
    es: 'Solo el donante y la tesorería piden este certificado.',
    en: 'Only the donor and the treasurer ask for this certificate.',
  },
} as const;
