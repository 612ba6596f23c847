import { evidenceCodec, evidenceExamples } from './domain/evidence/evidence.events.js';
import { practiceCodec, practiceExamples } from './domain/practice/practice.events.js';
import { transferCodec, transferExamples } from './domain/transfer/transfer.events.js';

/** Every stored event of the context, for generators, checks and the audit. */
export const codecs = [evidenceCodec, practiceCodec, transferCodec];

/** One fictional example per stored event type. */
export const examples = { ...evidenceExamples, ...practiceExamples, ...transferExamples };
