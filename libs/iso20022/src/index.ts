export {
  StatementFileRefused,
  type BankEntry,
  type Direction,
  type EntryDetail,
  type Statement,
  type StatementPart,
  type StatementReason,
} from './camt/bank-statement.js';
export { readStatements } from './camt/read-statements.js';
export { creditorReference, isCreditorReference } from './camt/references.js';
export { creditTransferXml } from './pain/credit-transfer-xml.js';
export type { CreditTransferFile } from './pain/credit-transfer.js';
