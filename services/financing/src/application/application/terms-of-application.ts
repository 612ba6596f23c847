import type { EventStore } from '@ceriss/event-sourcing';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication } from '../../domain/application/application.state.js';
import { callAggregate, knownCall } from '../../domain/call/call.decider.js';
import type { CallTerms } from '../../domain/call/call.events.js';
import { stateOf } from '../state-of.js';

/** The terms of the call that an application answers. */
export const termsOfApplication = async (store: EventStore, applicationId: string): Promise<CallTerms> => {
  const { callId } = knownApplication(await stateOf(store, applicationAggregate, applicationId));
  return knownCall(await stateOf(store, callAggregate, callId)).terms;
};
