export { camtFile, inPieces, type EntryOfFile, type StatementOfFile } from './camt-file.js';
