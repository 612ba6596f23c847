import { centsOf, DomainError } from '@ceriss/kernel';
import type { Call, KnownCall } from '../call/call.decider.js';
import { knownCall } from '../call/call.decider.js';
import type { Project } from './application.events.js';

export type SubmissionRefusal =
  | 'CALL_NOT_OPEN'
  | 'APPLICATION_EARLY'
  | 'APPLICATION_LATE'
  | 'APPLICATION_AMOUNT_INVALID'
  | 'APPLICATION_EXCEEDS_BUDGET';

/** Refuses an instant before the window opens or after it closes; both ends belong to the window. */
export const requireWindow = ({ terms: { opensAt, closesAt } }: KnownCall, now: Date): void => {
  const at = now.getTime();
  const figures = { rule: 'window@1', facts: { opensAt, closesAt, now: now.toISOString() } };
  if (at < Date.parse(opensAt)) throw new DomainError<SubmissionRefusal>('APPLICATION_EARLY', figures);
  if (at <= Date.parse(closesAt)) return;
  const facts = { ...figures.facts, lateByMs: at - Date.parse(closesAt) };
  throw new DomainError<SubmissionRefusal>('APPLICATION_LATE', { ...figures, facts });
};

/** Refuses unless the call is published. */
export const requirePublished = (state: Call): KnownCall => {
  const call = knownCall(state);
  if (call.status === 'draft')
    throw new DomainError<SubmissionRefusal>('CALL_NOT_OPEN', { facts: { callId: call.callId } });
  return call;
};

/** Refuses amounts that no award could carry: nothing, more than the project costs, or more than the call has. */
export const requireAmounts = ({ cost, requested }: Project, { terms: { budget } }: KnownCall): void => {
  if (centsOf(requested) <= 0n || centsOf(requested) > centsOf(cost)) {
    throw new DomainError<SubmissionRefusal>('APPLICATION_AMOUNT_INVALID', { facts: { cost, requested } });
  }
  if (centsOf(requested) <= centsOf(budget)) return;
  throw new DomainError<SubmissionRefusal>('APPLICATION_EXCEEDS_BUDGET', {
    facts: { requested, budget },
    wouldPassIf: { requestedAtMost: budget },
  });
};
