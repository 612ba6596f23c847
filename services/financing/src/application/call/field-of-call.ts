import { handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication, type KnownApplication } from '../../domain/application/application.state.js';
import { callAggregate, knownCall, type KnownCall } from '../../domain/call/call.decider.js';
import { fieldOf, type Field } from '../../domain/call/field.rules.js';
import { aside } from '../aside.js';
import { stateOf } from '../state-of.js';
import type { ApplicationsOfCall } from './applications-of-call.js';

/** How often applications are read again because a conflict was noted in the meantime. */
const TURNS = 5;

export type Sources = Readonly<{
  store: EventStore;
  applications: ApplicationsOfCall;
  callId: string;
  context: CommandContext;
}>;
/** The applications handed in for a call as their streams tell them now, and which of them can be ranked. */
export type Sight = Readonly<{ submitted: readonly KnownApplication[]; field: Field }>;

/* Whoever noted a conflict may have ended before the application heard of it. */
const recordNoted = async ({ store, context }: Sources, { conflicts }: KnownCall): Promise<void> => {
  for (const { applicationId, assessor, reason, origin, notedOn } of conflicts) {
    const { conflicted } = knownApplication(await stateOf(store, applicationAggregate, applicationId));
    if (conflicted.includes(assessor)) continue;
    const command = { type: 'RecordConflict', data: { assessor, reason, origin, on: notedOn } } as const;
    const own = aside(context, `${applicationId}/${assessor}`);
    await handleCommand(store, applicationAggregate, applicationId, command, own);
  }
};

/* The call first: a conflict that is noted later is missing in what is decided, and noticed there. */
const sightOf = async (sources: Sources): Promise<Sight> => {
  const { store, applications, callId } = sources;
  const call = knownCall(await stateOf(store, callAggregate, callId));
  await recordNoted(sources, call);
  const ids = await applications.submitted(callId);
  const states = await Promise.all(ids.map((id) => stateOf(store, applicationAggregate, id)));
  const submitted = states.map(knownApplication);
  return { submitted, field: { ...fieldOf(submitted, call.conditions), conflicts: call.conflicts.length } };
};

/** Decides on the applications of a call; when a conflict was noted between reading them and deciding, reads them once more. */
export const onField = async <R>(sources: Sources, decide: (sight: Sight) => Promise<R>): Promise<R> => {
  for (let turn = 1; ; turn += 1) {
    const sight = await sightOf(sources);
    try {
      return await decide(sight);
    } catch (error) {
      const moved = error instanceof DomainError && error.code === 'CALL_CONFLICT_NOT_CONSIDERED';
      if (!moved || turn === TURNS) throw error;
    }
  }
};
