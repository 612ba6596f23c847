import type { ActorRef } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { requireEligible } from '../applicant/eligibility.rules.js';
import type { KnownCall } from '../call/call.decider.js';
import type { Particulars } from './application-course.js';
import type { Cure, DraftApplication, SubmitApplication } from './application.commands.js';
import type { ApplicationEvent } from './application.events.js';
import { knownApplication, type Application } from './application.state.js';
import {
  requireAmounts,
  requireConditionsMet,
  requireNamed,
  requirePublished,
  requireWindow,
} from './submission.rules.js';

export type ApplicantSideRefusal =
  | 'APPLICANT_ORGANISATION_MISSING'
  | 'NOT_THE_APPLICANT'
  | 'APPLICATION_NOT_IN_CURE'
  | 'CURE_LATE'
  | 'APPLICATION_ALREADY_SUBMITTED';

const NOTHING_MORE: Particulars = { participants: [], otherFunding: [] };

/** Refuses whoever does not act for the applicant. */
export const requireApplicant = (applicantId: string, { organisation }: ActorRef): void => {
  if (organisation === applicantId) return;
  throw new DomainError<ApplicantSideRefusal>('NOT_THE_APPLICANT', {
    facts: { applicantId, organisation: organisation ?? null },
    wouldPassIf: { organisation: applicantId },
  });
};

export const draftApplication = (data: DraftApplication['data'], application: Application): ApplicationEvent[] => {
  if (application.status !== 'none') return [];
  const { applicationId, callId, project, particulars, by } = data;
  if (!by.organisation) {
    throw new DomainError<ApplicantSideRefusal>('APPLICANT_ORGANISATION_MISSING', {
      facts: { organisation: null },
      wouldPassIf: { organisation: 'given' },
    });
  }
  const call = requirePublished(data.call);
  requireNamed(by.organisation, call);
  requireAmounts(project, call);
  requireConditionsMet(project, particulars ?? NOTHING_MORE, call);
  const drafted = { ...project, applicationId, callId, applicantId: by.organisation };
  return [
    { type: 'financing.application-drafted', data: drafted },
    ...(particulars
      ? [{ type: 'financing.application-particulars-given' as const, data: { applicationId, ...particulars } }]
      : []),
  ];
};

/* One application each, where the call says so. Two at once both get here; the later of them is not admitted. */
const requireFirst = (others: readonly string[], { conditions, callId }: KnownCall): void => {
  if (!conditions.oneApplicationEach || others.length === 0) return;
  throw new DomainError<ApplicantSideRefusal>('APPLICATION_ALREADY_SUBMITTED', {
    rule: 'one-application-each@1',
    facts: { callId, submitted: [...others] },
    wouldPassIf: { withdrawn: [...others] },
  });
};

export const submitApplication = (
  { call: state, applicant, others, by, now, today }: SubmitApplication['data'],
  application: Application,
): ApplicationEvent[] => {
  const { status, applicationId, callId, applicantId, project } = knownApplication(application);
  requireApplicant(applicantId, by);
  if (status !== 'draft') return [];
  const call = requirePublished(state);
  requireWindow(call, now);
  requireFirst(others, call);
  requireEligible(applicantId, applicant, today);
  const { initiativeId } = project;
  const submittedAt = now.toISOString();
  return [
    {
      type: 'financing.application-submitted',
      data: { applicationId, callId, applicantId, initiativeId, submittedAt },
    },
  ];
};

export const cure = ({ delivered, curedOn, by }: Cure['data'], application: Application): ApplicationEvent[] => {
  const { status, applicationId, applicantId, cure: asked } = knownApplication(application);
  requireApplicant(applicantId, by);
  if (status !== 'cure-asked' || !asked) {
    const wouldPassIf = { status: 'cure-asked' };
    const facts = { applicationId, status };
    throw new DomainError<ApplicantSideRefusal>('APPLICATION_NOT_IN_CURE', { facts, wouldPassIf });
  }
  if (curedOn > asked.dueBy) {
    throw new DomainError<ApplicantSideRefusal>('CURE_LATE', {
      rule: 'cure@1',
      facts: { dueBy: asked.dueBy, curedOn },
      wouldPassIf: { curedOnAtMost: asked.dueBy },
    });
  }
  return [{ type: 'financing.application-cured', data: { applicationId, delivered, curedOn } }];
};
