import { evidenceAggregate } from './domain/evidence/evidence.decider.js';
import { practiceAggregate } from './domain/practice/practice.decider.js';
import { transferAggregate } from './domain/transfer/transfer.decider.js';

/** Every aggregate of the context by the name in its streams, for replay. */
export const aggregates = {
  evidence: evidenceAggregate,
  practice: practiceAggregate,
  transfer: transferAggregate,
};
