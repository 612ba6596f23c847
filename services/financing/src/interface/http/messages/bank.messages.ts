const UNPROCESSABLE = 422;
const TOO_LARGE = 413;

const file = (es: string, en: string) => ({ status: UNPROCESSABLE, es, en });

export const bankMessages = {
  STATEMENT_MALFORMED: file(
    'El fichero no es XML bien formado (línea {line}).',
    'The file is not well-formed XML (line {line}).',
  ),
  STATEMENT_DOCUMENT_TYPE_DECLARED: file(
    'El fichero declara un tipo de documento: no se admiten DTD ni entidades.',
    'The file declares a document type: no DTD and no entities are taken.',
  ),
  STATEMENT_ENCODING_UNKNOWN: file('La codificación {encoding} no se conoce.', 'The encoding {encoding} is not known.'),
  STATEMENT_VERSION_UNKNOWN: file(
    'No es un extracto camt.053 de las versiones 02, 04 u 08 ({namespace}).',
    'It is no camt.053 statement of version 02, 04 or 08 ({namespace}).',
  ),
  STATEMENT_FIELD_TOO_LONG: file('El campo {field} es demasiado largo.', 'The field {field} is too long.'),
  STATEMENT_FIELD_MISSING: file(
    'Falta el campo {field} en el extracto {statement} del fichero.',
    'The field {field} is missing in statement {statement} of the file.',
  ),
  STATEMENT_FIELD_INVALID: file(
    'El campo {field} del extracto {statement} no es válido.',
    'The field {field} of statement {statement} is not valid.',
  ),
  STATEMENT_MISSING: file('El fichero no contiene ningún extracto.', 'The file has no statement.'),
  STATEMENT_IN_PAGES: file(
    'El extracto sigue en otro fichero: se admite solo entero.',
    'The statement goes on in another file: it is only taken whole.',
  ),
  STATEMENT_MORE_THAN_CENTS: file(
    'El importe {amount} del extracto {statement} tiene fracciones de céntimo.',
    'The amount {amount} of statement {statement} has fractions of a cent.',
  ),
  STATEMENT_CURRENCIES_MIXED: file(
    'El extracto {statement} mezcla monedas: {expected} y {currency} ({field}).',
    'Statement {statement} mixes currencies: {expected} and {currency} ({field}).',
  ),
  STATEMENT_CURRENCY_NOT_EURO: file(
    'El extracto {statement} está en {currency} y no en euros.',
    'Statement {statement} is in {currency} and not in euros.',
  ),
  STATEMENT_BALANCE_MISSING: file(
    'Al extracto {statement} le falta el saldo {balance}.',
    'Statement {statement} lacks the balance {balance}.',
  ),
  STATEMENT_BALANCE_REPEATED: file(
    'El extracto {statement} dice dos veces el saldo {balance}.',
    'Statement {statement} tells the balance {balance} twice.',
  ),
  STATEMENT_DOES_NOT_ADD_UP: file(
    'El extracto {statement} no cuadra: saldo inicial {opening} más apuntes {entries} no es el saldo final {closing} (céntimos; diferencia {difference}).',
    'Statement {statement} does not add up: opening {opening} plus entries {entries} is not closing {closing} (cents; difference {difference}).',
  ),
  STATEMENT_ACCOUNT_UNKNOWN: file(
    'La cuenta del extracto {statement} (acaba en {endsWith}) no es propia o ya no se usa.',
    'The account of statement {statement} (it ends in {endsWith}) is none of the house, or no longer used.',
  ),
  STATEMENT_REPEATED_IN_FILE: file(
    'El extracto {statement} está dos veces en el fichero.',
    'Statement {statement} is in the file twice.',
  ),
  STATEMENT_FILE_TOO_LARGE: {
    status: TOO_LARGE,
    es: 'El fichero pasa de {largest} bytes.',
    en: 'The file has more than {largest} bytes.',
  },
  STATEMENT_DIFFERS_FROM_KNOWN: {
    es: 'El extracto {reference} de la cuenta {accountCode} ya se recibió con otro contenido.',
    en: 'Statement {reference} of account {accountCode} was received before with other content.',
  },
  STATEMENT_NOT_COMPARED: {
    es: 'Se están recibiendo otros extractos de la misma cuenta: envíe el fichero otra vez.',
    en: 'Other statements of the same account are being received: send the file again.',
  },
  BANK_ENTRY_NOT_FOUND: {
    es: 'No hay ningún apunte bancario con ese identificador.',
    en: 'There is no bank entry with that id.',
  },
  BANK_ENTRY_ALREADY_MATCHED: {
    es: 'El apunte ya está conciliado: un apunte se concilia una sola vez.',
    en: 'The entry is reconciled already: an entry is reconciled once.',
  },
  BANK_ENTRY_NOT_MATCHED: { es: 'El apunte no está conciliado.', en: 'The entry is not reconciled.' },
  STATEMENT_OVERLAPS: {
    status: UNPROCESSABLE,
    es: 'El extracto {statement} del fichero repite un apunte ({bankReference}) que ya vino en el extracto {overlaps}: no se anota dos veces.',
    en: 'Statement {statement} of the file repeats an entry ({bankReference}) that came in statement {overlaps}: it is not recorded twice.',
  },
  RECONCILIATION_PERIOD_EMPTY: {
    status: UNPROCESSABLE,
    es: 'El periodo termina ({to}) antes de empezar ({from}).',
    en: 'The period ends ({to}) before it begins ({from}).',
  },
  RECONCILIATION_PERIOD_TOO_LONG: {
    status: UNPROCESSABLE,
    es: 'Del {from} al {to} hay {entries} apuntes, y en un acta caben {atMost}: pida un periodo más corto.',
    en: 'There are {entries} entries from {from} to {to}, and a proof holds {atMost}: ask for a shorter period.',
  },
  BANK_ENTRY_RECEIPT_STANDS: {
    es: 'Este apunte ya consta en su compromiso, fuente o préstamo: la conciliación no se deshace.',
    en: 'This entry is recorded on its pledge, source or loan: its reconciliation is not undone.',
  },
  MATCH_RECEIPT_NOT_ALONE: {
    status: UNPROCESSABLE,
    es: 'Lo que se anota en un compromiso, una fuente o un préstamo es el apunte entero, no una de {parts} partes.',
    en: 'What is recorded on a pledge, a source or a loan is the whole entry, not one of {parts} parts.',
  },
  MATCH_RECEIPT_NOT_CREDIT: {
    status: UNPROCESSABLE,
    es: 'Solo un abono se ingresa en un compromiso o en una fuente, y este apunte es de {amount}.',
    en: 'Only a credit comes in on a pledge or a source, and this entry is of {amount}.',
  },
  MATCH_REPAYMENT_NOT_DEBIT: {
    status: UNPROCESSABLE,
    es: 'Solo un cargo devuelve un préstamo, y este apunte es de {amount}.',
    en: 'Only a debit pays a loan back, and this entry is of {amount}.',
  },
  BANK_ENTRY_RETURN_STANDS: {
    es: 'La orden {orderId} se devolvió y puede haberse ordenado de nuevo: la conciliación no se deshace.',
    en: 'The order {orderId} came back and may have been ordered anew: its reconciliation is not undone.',
  },
  MATCH_NOT_WHOLE: {
    status: UNPROCESSABLE,
    es: 'Las partes suman {parts} y el apunte es de {entry} (diferencia {difference}).',
    en: 'The parts add up to {parts} and the entry is of {entry} (difference {difference}).',
  },
  MATCH_ORDER_REPEATED: {
    status: UNPROCESSABLE,
    es: 'Una orden está dos veces entre las partes.',
    en: 'An order is among the parts twice.',
  },
  MATCH_ORDER_NOT_OPEN: {
    es: 'La orden {orderId} no espera este apunte (estado: {status}; hace falta: {wanted}).',
    en: 'The order {orderId} does not wait for this entry (status: {status}; needed: {wanted}).',
  },
  MATCH_AMOUNT_DIFFERS: {
    es: 'La parte de la orden {orderId} es de {part} y la orden de {expected}: una orden se paga entera.',
    en: 'The part of order {orderId} is of {part} and the order of {expected}: an order is paid whole.',
  },
} as const;
