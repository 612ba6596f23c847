import type { EventStore } from '@ceriss/event-sourcing';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication, type KnownApplication } from '../../domain/application/application.state.js';
import { callAggregate, knownCall } from '../../domain/call/call.decider.js';
import { fieldOf, type Field } from '../../domain/call/field.rules.js';
import { stateOf } from '../state-of.js';
import type { ApplicationsOfCall } from './applications-of-call.js';

/** The applications handed in for a call as their streams tell them now, and which of them can be ranked. */
export const fieldOfCall = async (
  store: EventStore,
  applications: ApplicationsOfCall,
  callId: string,
): Promise<Readonly<{ submitted: readonly KnownApplication[]; field: Field }>> => {
  const ids = await applications.submitted(callId);
  const submitted = (await Promise.all(ids.map((id) => stateOf(store, applicationAggregate, id)))).map(
    knownApplication,
  );
  const { conditions } = knownCall(await stateOf(store, callAggregate, callId));
  return { submitted, field: fieldOf(submitted, conditions) };
};
