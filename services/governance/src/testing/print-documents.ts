import { htmlOf, pdfOf } from '@ceriss/documents';
import { createHash } from 'node:crypto';
import { certificatePaper } from '../interface/documents/certificate.paper.js';
import { minutesPaper } from '../interface/documents/minutes.paper.js';
import { certificateWith, exampleMinutes } from './example-minutes.js';

/* A process of its own, for the spec that wants the same bytes from another one. */
const papers = [minutesPaper(exampleMinutes, 'es'), certificatePaper(certificateWith('approved'), 'en')];
for (const paper of papers) {
  for (const bytes of [htmlOf(paper), await pdfOf(paper)]) {
    process.stdout.write(`${createHash('sha256').update(bytes).digest('hex')}\n`);
  }
}
