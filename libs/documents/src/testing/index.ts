export { pdfPages, pdfText } from './pdf-text.js';
