export { languageQuery, paperLanguageOf } from './language.js';
export { FORMATS, formatOf, formatQuery, type PaperFormat } from './format.js';
export { htmlOf } from './html.js';
export {
  heading,
  paragraph,
  type Align,
  type Block,
  type Paper,
  type PaperLanguage,
  type Signature,
  type Table,
} from './paper.js';
export { pdfOf } from './pdf.js';
export { servePaper, type Serving } from './serve.js';
