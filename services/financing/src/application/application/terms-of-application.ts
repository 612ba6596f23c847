import type { EventStore } from '@ceriss/event-sourcing';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication, type KnownApplication } from '../../domain/application/application.state.js';
import { callAggregate, knownCall, type KnownCall } from '../../domain/call/call.decider.js';
import type { Panel } from '../../domain/application/application.commands.js';
import { stateOf } from '../state-of.js';

/** An application with the call that it answers. */
export const withCall = async (
  store: EventStore,
  applicationId: string,
): Promise<Readonly<{ application: KnownApplication; call: KnownCall }>> => {
  const application = knownApplication(await stateOf(store, applicationAggregate, applicationId));
  return { application, call: knownCall(await stateOf(store, callAggregate, application.callId)) };
};

/** Who may score the applications to a call. */
export const panelOf = ({ conditions, panel, replaced }: KnownCall): Panel => ({
  appointed: conditions.appointedAssessorsOnly ? panel : undefined,
  replaced,
});
