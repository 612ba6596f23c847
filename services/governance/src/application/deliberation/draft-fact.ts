import { decodeRecorded, fold, type EventStore } from '@ceriss/event-sourcing';
import type { DraftFact } from '../../domain/deliberation/deliberation.decider.js';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { refuse } from '../../domain/proposal/proposal.rules.js';

/** A proposal with the text of its draft. Throws PROPOSAL_NOT_FOUND. */
export const draftFact = async (store: EventStore, proposalId: string): Promise<DraftFact> => {
  const history = await store.readStream(proposalAggregate.streamOf(proposalId));
  const [first] = history;
  const drafted = first && decodeRecorded(proposalAggregate.codec, first);
  if (drafted?.type !== 'governance.proposal-drafted') {
    throw refuse('PROPOSAL_NOT_FOUND', { facts: { proposalId } });
  }
  const { bodyId, title, text } = drafted.data;
  return { status: fold(proposalAggregate, history).status, bodyId, title, text };
};
