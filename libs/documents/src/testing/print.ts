import { createHash } from 'node:crypto';
import { htmlOf } from '../html.js';
import { pdfOf } from '../pdf.js';
import { examplePaper } from './example-paper.js';

/* A process of its own, for the spec that wants the same bytes from another one. */
const digest = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
process.stdout.write(JSON.stringify({ html: digest(htmlOf(examplePaper)), pdf: digest(await pdfOf(examplePaper)) }));
