export { camtFile, inPieces, type StatementOfFile } from './camt-file.js';
