import type { Messages } from '@ceriss/service-kit';

const UNPROCESSABLE = 422;
const TOO_LARGE = 413;

/** Refusals of a file, and of its rows. */
export const importMessages: Messages = {
  IMPORT_TOO_LARGE: {
    status: TOO_LARGE,
    es: 'El fichero pasa del límite de {mebibytes} MiB. Divídalo en varios.',
    en: 'The file is larger than the limit of {mebibytes} MiB. Split it.',
  },
  IMPORT_TOO_MANY_ROWS: {
    status: TOO_LARGE,
    es: 'El fichero trae más de {rows} filas. Divídalo en varios.',
    en: 'The file brings more than {rows} rows. Split it.',
  },
  IMPORT_EMPTY: { status: UNPROCESSABLE, es: 'El fichero no trae ninguna fila.', en: 'The file brings no row.' },
  IMPORT_DATASET_MISSING: {
    status: 400,
    es: 'Falta decir qué trae el fichero: ?dataset=actors, initiatives, relations o references.',
    en: 'Say what the file brings: ?dataset=actors, initiatives, relations or references.',
  },
  IMPORT_COLUMN_UNKNOWN: {
    status: UNPROCESSABLE,
    es: 'El fichero trae columnas que no se conocen: {columns}.',
    en: 'The file brings columns that are not known: {columns}.',
  },
  IMPORT_COLUMN_DUPLICATE: {
    status: UNPROCESSABLE,
    es: 'El fichero trae dos veces la misma columna: {columns}.',
    en: 'The file brings the same column twice: {columns}.',
  },
  IMPORT_COLUMN_MISSING: {
    status: UNPROCESSABLE,
    es: 'Al fichero le faltan columnas: {columns}.',
    en: 'The file lacks columns: {columns}.',
  },
  IMPORT_CSV_MALFORMED: {
    status: UNPROCESSABLE,
    es: 'El fichero CSV no se puede leer a partir de la línea {line}: unas comillas no cierran o están fuera de sitio.',
    en: 'The CSV file cannot be read from line {line} on: quotes do not close or are out of place.',
  },
  IMPORT_JSON_MALFORMED: {
    status: UNPROCESSABLE,
    es: 'El fichero JSON no tiene la forma debida en {place}.',
    en: 'The JSON file does not have the right form at {place}.',
  },
  IMPORT_FIELD_MISSING: { es: 'Falta el campo {field}.', en: 'The field {field} is missing.' },
  IMPORT_FIELD_INVALID: {
    es: 'El campo {field} no es válido ({reason}). Lo que sería válido se dice al lado.',
    en: 'The field {field} is not valid ({reason}). What would be is said beside it.',
  },
  IMPORT_ROW_SHAPE: {
    es: 'La fila tiene {found} celdas y la cabecera {expected}.',
    en: 'The row has {found} cells and the header {expected}.',
  },
  IMPORT_ROW_DIFFERS: {
    es: 'Ya consta con otro valor en {fields}. Una importación no cambia esos campos: hágalo con la orden propia de cada uno.',
    en: 'It is in the register with another value of {fields}. An import does not change these: use the command for each.',
  },
  IMPORT_WITHOUT_ORGANISATION: {
    status: 403,
    es: 'Para importar hay que actuar en nombre de una organización.',
    en: 'Whoever imports must act for an organisation.',
  },
  IMPORT_ROW_NOT_ALLOWED: {
    es: 'Una red solo puede importar las iniciativas de su propio registro (references), no {dataset}.',
    en: 'A network can only import initiatives of its own register (references), not {dataset}.',
  },
  IMPORT_ROWS_OUT_OF_ORDER: {
    es: 'Esas filas no son las siguientes de la importación.',
    en: 'Those rows are not the next ones of the import.',
  },
  IMPORT_ALREADY_RECEIVED: { es: 'Esa importación ya se recibió.', en: 'That import was received before.' },
  IMPORT_NOT_FOUND: { es: 'No hay ninguna importación con ese identificador.', en: 'There is no import with that id.' },
};
