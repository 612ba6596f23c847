import { parseStreamName, type StoredShape } from '@ceriss/event-sourcing';
import { aggregates as evaluation } from '../../../services/evaluation/src/aggregates.js';
import { aggregates as financing } from '../../../services/financing/src/aggregates.js';
import { aggregates as governance } from '../../../services/governance/src/aggregates.js';
import { aggregates as knowledgeTransfer } from '../../../services/knowledge-transfer/src/aggregates.js';
import { aggregates as registry } from '../../../services/registry/src/aggregates.js';

/** What of an aggregate is needed to fold its events; its commands are not. */
export type Foldable = Readonly<{
  decider: Readonly<{ initialState: () => unknown; evolve: (state: never, event: never) => unknown }>;
  codec: Readonly<{ decode: (stored: StoredShape) => unknown }>;
}>;

const CATALOGUE: Readonly<Record<string, Readonly<Record<string, Foldable>>>> = {
  registry,
  governance,
  financing,
  evaluation,
  'knowledge-transfer': knowledgeTransfer,
};

/** The aggregate that a stream belongs to, in whatever context; undefined when no code of ours knows it. */
export const aggregateOf = (stream: string): Foldable | undefined => {
  const name = parseStreamName(stream);
  const context = name && Object.hasOwn(CATALOGUE, name.context) ? CATALOGUE[name.context] : undefined;
  return context && Object.hasOwn(context, name!.aggregate) ? context[name!.aggregate] : undefined;
};
