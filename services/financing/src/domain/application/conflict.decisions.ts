import type { RecordConflict } from './application.commands.js';
import type { ApplicationEvent } from './application.events.js';
import { knownApplication, type Application, type KnownApplication } from './application.state.js';

/* Corrected points are those of an answer to an allegation, whatever assessors had given. */
const hasCounted = ({ frozen, scores, allegations }: KnownApplication, assessor: string): boolean =>
  frozen !== undefined && Object.hasOwn(scores, assessor) && !allegations.some(({ corrected }) => corrected === true);

const setAside = (application: KnownApplication, assessor: string, setAsideOn: string): ApplicationEvent[] => {
  if (!hasCounted(application, assessor)) return [];
  const { applicationId, frozen } = application;
  const previousTotal = frozen!.total.toString();
  return [{ type: 'financing.scores-set-aside', data: { applicationId, assessor, previousTotal, setAsideOn } }];
};

const recorded = (applicationId: string, { assessor, reason, origin, on }: RecordConflict['data']): ApplicationEvent =>
  origin === 'declared'
    ? { type: 'financing.conflict-declared', data: { applicationId, assessor, reason } }
    : { type: 'financing.conflict-found', data: { applicationId, assessor, reason, foundOn: on } };

/**
 * Points already given by that assessor no longer count, frozen or not: what was frozen with them falls. The call has noted it before, and
 * says there who may and until when.
 */
export const recordConflict = (data: RecordConflict['data'], state: Application): ApplicationEvent[] => {
  const application = knownApplication(state);
  const { applicationId, conflicted } = application;
  if (conflicted.includes(data.assessor)) return [];
  return [recorded(applicationId, data), ...setAside(application, data.assessor, data.on)];
};
