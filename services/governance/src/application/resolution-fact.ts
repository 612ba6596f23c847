import type { EventStore } from '@ceriss/event-sourcing';
import type { ResolutionFact } from '../domain/plan/plan-amendment.rules.js';
import { proposalOf } from './facts.js';

/** A resolution as it stands now; `none` when there is no such proposal. */
export const resolutionFact = async (store: EventStore, resolutionId: string): Promise<ResolutionFact> => {
  const proposal = await proposalOf(store, resolutionId);
  return { resolutionId, status: proposal.status, ...(proposal.status !== 'none' && { matter: proposal.matter }) };
};
