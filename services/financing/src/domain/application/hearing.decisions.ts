import type { ActorRef } from '@ceriss/event-sourcing';
import { centsOf, DomainError, Fraction } from '@ceriss/kernel';
import { requireAuthority } from '../authorisation/authority.rules.js';
import { knownCall, type Call } from '../call/call.decider.js';
import type { CallTerms } from '../call/call.events.js';
import { requirePower } from '../powers/powers.rules.js';
import { requireApplicant } from './applicant-side.decisions.js';
import type {
  AnswerAllegation,
  DeemWithdrawn,
  FileAllegation,
  Reformulate,
  WithdrawApplication,
} from './application.commands.js';
import type { ApplicationEvent, Points } from './application.events.js';
import { isOut, knownApplication, type Application, type KnownApplication } from './application.state.js';
import { requireSameCriteria, SCORING_RULE, weightedTotal } from './scoring.rules.js';
import { requireConditionsMet } from './submission.rules.js';

export type HearingRefusal =
  | 'APPLICATION_GRANTED'
  | 'APPLICATION_OUT'
  | 'CURE_TERM_RUNNING'
  | 'ALLEGATION_NOT_DUE'
  | 'ALLEGATION_LATE'
  | 'ALLEGATION_NOT_FOUND'
  | 'ALLEGATION_ANSWERED'
  | 'ALLEGATION_NOT_UPHELD'
  | 'REFORMULATION_CHANGES_OBJECT'
  | 'REFORMULATION_RAISES'
  | 'REFORMULATION_LATE'
  | 'APPLICATION_NOT_PROPOSED_YET';

const HEARING = 'hearing@1';
const REFORMULATION = 'reformulation@1';

/** Whoever applies may always give it up, until the award has been granted: from then on it is renounced. */
export const withdrawApplication = (
  { by, withdrawnOn }: WithdrawApplication['data'],
  state: Application,
): ApplicationEvent[] => {
  const { applicationId, applicantId, callId, status } = knownApplication(state);
  requireApplicant(applicantId, by);
  if (status === 'withdrawn') return [];
  if (status === 'granted') {
    const wouldPassIf = { renouncing: 'award' };
    throw new DomainError<HearingRefusal>('APPLICATION_GRANTED', { facts: { applicationId }, wouldPassIf });
  }
  return [{ type: 'financing.application-withdrawn', data: { applicationId, callId, withdrawnOn } }];
};

export const deemWithdrawn = (
  { claim, call, by, on, now }: DeemWithdrawn['data'],
  state: Application,
): ApplicationEvent[] => {
  const { applicationId, callId, status, cure } = knownApplication(state);
  if (status === 'withdrawn') return [];
  requirePower('grantingAuthority', knownCall(call).conditions.parties, by);
  requireAuthority(claim, callId, now);
  if (status !== 'cure-asked' || !cure)
    throw new DomainError('APPLICATION_NOT_IN_CURE', {
      facts: { applicationId, status },
      wouldPassIf: { status: 'cure-asked' },
    });
  const { dueBy } = cure;
  if (on <= dueBy) {
    const wouldPassIf = { dayAfter: dueBy };
    throw new DomainError<HearingRefusal>('CURE_TERM_RUNNING', { rule: 'cure@1', facts: { dueBy, on }, wouldPassIf });
  }
  const { resolutionId } = claim;
  return [{ type: 'financing.application-deemed-withdrawn', data: { applicationId, callId, dueBy, resolutionId, on } }];
};

/* Open from the publication of the provisional proposal to the last day of its term. */
const requireHearing = (call: Call, day: string, late: 'ALLEGATION_LATE' | 'REFORMULATION_LATE'): void => {
  const { status, allegationsUntil, callId } = knownCall(call);
  if (status !== 'proposed' || allegationsUntil === undefined) {
    const wouldPassIf = { callStatus: 'proposed' };
    throw new DomainError<HearingRefusal>('ALLEGATION_NOT_DUE', {
      rule: HEARING,
      facts: { callId, status },
      wouldPassIf,
    });
  }
  if (day <= allegationsUntil) return;
  throw new DomainError<HearingRefusal>(late, {
    rule: HEARING,
    facts: { allegationsUntil, day },
    wouldPassIf: { dayAtMost: allegationsUntil },
  });
};

const inRace = (state: Application, by: ActorRef): KnownApplication => {
  const application = knownApplication(state);
  requireApplicant(application.applicantId, by);
  if (!isOut(application)) return application;
  const { applicationId, status } = application;
  throw new DomainError<HearingRefusal>('APPLICATION_OUT', {
    facts: { applicationId, status },
    wouldPassIf: { statusNotIn: ['inadmissible', 'withdrawn'] },
  });
};

export const fileAllegation = (
  { allegationId, text, call, by, filedOn }: FileAllegation['data'],
  state: Application,
): ApplicationEvent[] => {
  const { applicationId, allegations } = inRace(state, by);
  if (allegations.some((one) => one.allegationId === allegationId)) return [];
  requireHearing(call, filedOn, 'ALLEGATION_LATE');
  return [{ type: 'financing.allegation-filed', data: { applicationId, allegationId, text, filedOn } }];
};

const corrected = (
  { applicationId }: KnownApplication,
  { allegationId, upheld }: AnswerAllegation['data'],
  points: Points,
  terms: CallTerms,
): ApplicationEvent => {
  if (!upheld) {
    const wouldPassIf = { upheld: true };
    throw new DomainError<HearingRefusal>('ALLEGATION_NOT_UPHELD', {
      rule: HEARING,
      facts: { allegationId },
      wouldPassIf,
    });
  }
  requireSameCriteria(points, terms);
  const exact = Object.fromEntries(Object.entries(points).map(([criterion, all]) => [criterion, new Fraction(all)]));
  const total = weightedTotal(exact, terms);
  const figures = Object.fromEntries(Object.entries(points).map(([criterion, all]) => [criterion, String(all)]));
  const data = { applicationId, allegationId, points: figures, total: total.toString(), ruleVersion: SCORING_RULE };
  return { type: 'financing.scores-corrected', data };
};

const requireUnanswered = ({ allegations }: KnownApplication, allegationId: string): void => {
  const known = allegations.find((one) => one.allegationId === allegationId);
  if (known && known.upheld === undefined) return;
  const open = allegations.filter(({ upheld }) => upheld === undefined);
  throw new DomainError<HearingRefusal>(known ? 'ALLEGATION_ANSWERED' : 'ALLEGATION_NOT_FOUND', {
    rule: HEARING,
    facts: { allegationId },
    wouldPassIf: { allegationIdIn: open.map((one) => one.allegationId) },
  });
};

/** Each allegation is answered once, with reasons; one that is upheld may change the points, and then the call is ranked again. */
export const answerAllegation = (data: AnswerAllegation['data'], state: Application): ApplicationEvent[] => {
  const { allegationId, upheld, reasons, points, call, by, answeredOn } = data;
  const application = knownApplication(state);
  const { conditions, terms } = knownCall(call);
  requirePower('instructingBody', conditions.parties, by);
  requireUnanswered(application, allegationId);
  const { applicationId } = application;
  const answered = { applicationId, allegationId, upheld, reasons, answeredOn };
  return [
    { type: 'financing.allegation-answered', data: answered },
    ...(points ? [corrected(application, data, points, terms)] : []),
  ];
};

const requireSameObject = (
  { project, applicationId }: KnownApplication,
  { initiativeId, title }: Reformulate['data'],
): void => {
  if (project.initiativeId === initiativeId && project.title === title) return;
  throw new DomainError<HearingRefusal>('REFORMULATION_CHANGES_OBJECT', {
    rule: REFORMULATION,
    reference: 'Ley 38/2003, art. 27',
    facts: { applicationId, initiativeId, title },
    wouldPassIf: { initiativeId: project.initiativeId, title: project.title },
  });
};

export const reformulate = (data: Reformulate['data'], state: Application): ApplicationEvent[] => {
  const { cost, requested, call, by, now, today } = data;
  const application = inRace(state, by);
  const { applicationId, project, status } = application;
  requireSameObject(application, data);
  requireHearing(call, today, 'REFORMULATION_LATE');
  if (status !== 'proposed')
    throw new DomainError<HearingRefusal>('APPLICATION_NOT_PROPOSED_YET', {
      facts: { applicationId, status },
      wouldPassIf: { status: 'proposed' },
    });
  if (cost.cents === project.cost.cents && requested.cents === project.requested.cents) return [];
  if (centsOf(cost) > centsOf(project.cost) || centsOf(requested) > centsOf(project.requested)) {
    throw new DomainError<HearingRefusal>('REFORMULATION_RAISES', {
      rule: REFORMULATION,
      facts: { cost, requested, previousCost: project.cost, previousRequested: project.requested },
      wouldPassIf: { costAtMost: project.cost, requestedAtMost: project.requested },
    });
  }
  requireConditionsMet({ ...project, cost, requested }, application.particulars, knownCall(call));
  const before = { previousCost: project.cost, previousRequested: project.requested };
  const reformulated = { applicationId, cost, requested, ...before, reformulatedAt: now.toISOString() };
  return [{ type: 'financing.application-reformulated', data: reformulated }];
};
