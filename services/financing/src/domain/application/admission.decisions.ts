import { DomainError } from '@ceriss/kernel';
import { knownCall } from '../call/call.decider.js';
import { requirePower } from '../powers/powers.rules.js';
import { lastDayOfTerm } from '../terms-in-working-days.js';
import type { AdmitApplication, DeclareInadmissible, RequestCure } from './application.commands.js';
import type { ApplicationEvent } from './application.events.js';
import { knownApplication, type Application, type KnownApplication } from './application.state.js';

export type AdmissionRefusal =
  'APPLICATION_NOT_SUBMITTED' | 'APPLICATION_ALREADY_CURED' | 'CURE_TERM_RUNNING' | 'APPLICATION_NOT_THE_FIRST';

const RULE = 'cure@1';

const requireSubmitted = ({ applicationId, status }: KnownApplication): void => {
  if (status === 'submitted') return;
  throw new DomainError<AdmissionRefusal>('APPLICATION_NOT_SUBMITTED', {
    facts: { applicationId, status },
    wouldPassIf: { status: 'submitted' },
  });
};

/** An applicant is asked once; the answer is then judged. */
export const requestCure = (
  { missing, call, by, askedOn }: RequestCure['data'],
  state: Application,
): ApplicationEvent[] => {
  const application = knownApplication(state);
  const { parties, cureWorkingDays, territory } = knownCall(call).conditions;
  requirePower('instructingBody', parties, by);
  if (application.status === 'cure-asked') return [];
  requireSubmitted(application);
  const { applicationId, cure } = application;
  if (cure) {
    throw new DomainError<AdmissionRefusal>('APPLICATION_ALREADY_CURED', { rule: RULE, facts: { applicationId } });
  }
  const dueBy = lastDayOfTerm(askedOn, cureWorkingDays, territory);
  return [{ type: 'financing.cure-requested', data: { applicationId, missing, askedOn, dueBy } }];
};

export const admitApplication = (
  { call, earlier, by }: AdmitApplication['data'],
  state: Application,
): ApplicationEvent[] => {
  const application = knownApplication(state);
  const { parties, oneApplicationEach } = knownCall(call).conditions;
  requirePower('instructingBody', parties, by);
  if (application.status === 'admitted') return [];
  requireSubmitted(application);
  if (oneApplicationEach && earlier.length > 0) {
    const facts = { applicationId: application.applicationId, earlier: [...earlier] };
    throw new DomainError<AdmissionRefusal>('APPLICATION_NOT_THE_FIRST', {
      rule: 'one-application-each@1',
      facts,
      wouldPassIf: { withdrawn: [...earlier] },
    });
  }
  return [{ type: 'financing.application-admitted', data: { applicationId: application.applicationId } }];
};

/** Nobody is declared inadmissible while the term for completing the application runs. */
export const declareInadmissible = (
  { reason, call, by, on }: DeclareInadmissible['data'],
  state: Application,
): ApplicationEvent[] => {
  requirePower('instructingBody', knownCall(call).conditions.parties, by);
  const { applicationId, status, cure } = knownApplication(state);
  if (status === 'inadmissible') return [];
  if (status === 'cure-asked' && cure && on <= cure.dueBy) {
    const wouldPassIf = { dayAfter: cure.dueBy };
    const facts = { dueBy: cure.dueBy, on };
    throw new DomainError<AdmissionRefusal>('CURE_TERM_RUNNING', { rule: RULE, facts, wouldPassIf });
  }
  if (status !== 'submitted' && status !== 'cure-asked') {
    const wouldPassIf = { statusIn: ['submitted', 'cure-asked'] };
    const facts = { applicationId, status };
    throw new DomainError<AdmissionRefusal>('APPLICATION_NOT_SUBMITTED', { facts, wouldPassIf });
  }
  return [{ type: 'financing.application-declared-inadmissible', data: { applicationId, reason } }];
};
