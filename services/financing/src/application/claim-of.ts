import type { EventStore } from '@ceriss/event-sourcing';
import { authorisationAggregate } from '../domain/authorisation/authorisation.decider.js';
import type { Claim } from '../domain/authorisation/authority.rules.js';
import { stateOf } from './state-of.js';

/** A resolution that an act names, with what financing has learnt of it from governance. */
export const claimOf = async (store: EventStore, resolutionId: string): Promise<Claim> => ({
  resolutionId,
  authorisation: await stateOf(store, authorisationAggregate, resolutionId),
});
