import { DomainError } from '@ceriss/kernel';
import { knownCall, type KnownCall } from '../call/call.decider.js';
import { requirePower } from '../powers/powers.rules.js';
import type { DeclareConflict, FindConflict } from './application.commands.js';
import type { ApplicationEvent } from './application.events.js';
import { knownApplication, type Application, type KnownApplication } from './application.state.js';

const RULE = 'assessors@1';

/* Once the ranking is definitive, what was resolved is no matter of assessment any more. */
const requireUnresolved = ({ status, callId }: KnownCall): void => {
  if (status === 'resolved') throw new DomainError('CALL_ALREADY_RESOLVED', { rule: RULE, facts: { callId } });
};

/* Corrected points are those of an answer to an allegation, whatever assessors had given. */
const hasCounted = ({ frozen, scores, allegations }: KnownApplication, assessor: string): boolean =>
  frozen !== undefined && Object.hasOwn(scores, assessor) && !allegations.some(({ corrected }) => corrected === true);

const setAside = (application: KnownApplication, assessor: string, setAsideOn: string): ApplicationEvent[] => {
  if (!hasCounted(application, assessor)) return [];
  const { applicationId, frozen } = application;
  const previousTotal = frozen!.total.toString();
  return [{ type: 'financing.scores-set-aside', data: { applicationId, assessor, previousTotal, setAsideOn } }];
};

/** Points already given by that assessor no longer count, frozen or not: what was frozen with them falls. */
export const declareConflict = (
  { assessor, reason, call, on }: DeclareConflict['data'],
  state: Application,
): ApplicationEvent[] => {
  const application = knownApplication(state);
  const { applicationId, conflicted } = application;
  if (conflicted.includes(assessor)) return [];
  requireUnresolved(knownCall(call));
  return [
    { type: 'financing.conflict-declared', data: { applicationId, assessor, reason } },
    ...setAside(application, assessor, on),
  ];
};

/** As if it had been declared, by whoever instructs the procedure. */
export const findConflict = (
  { assessor, reason, call, by, on }: FindConflict['data'],
  state: Application,
): ApplicationEvent[] => {
  const application = knownApplication(state);
  const { applicationId, conflicted } = application;
  const known = knownCall(call);
  requirePower('instructingBody', known.conditions.parties, by);
  if (conflicted.includes(assessor)) return [];
  requireUnresolved(known);
  return [
    { type: 'financing.conflict-found', data: { applicationId, assessor, reason, foundOn: on } },
    ...setAside(application, assessor, on),
  ];
};
