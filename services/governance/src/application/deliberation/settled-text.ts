import { fold, type EventStore } from '@ceriss/event-sourcing';
import { deliberationAggregate } from '../../domain/deliberation/deliberation.decider.js';

/** The text that amendments have made of a draft, and its version; nothing where none was accepted. */
export const settledText = async (
  store: EventStore,
  proposalId: string,
): Promise<{ settled?: { version: number; text: string } }> => {
  const history = await store.readStream(deliberationAggregate.streamOf(proposalId));
  const deliberation = fold(deliberationAggregate, history);
  if (deliberation.status === 'none' || deliberation.texts.length === 1) return {};
  return { settled: { version: deliberation.texts.length, text: deliberation.texts.at(-1)! } };
};
