import type { ActorRef } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { requireEligible } from '../applicant/eligibility.rules.js';
import type { Cure, DraftApplication, SubmitApplication } from './application.commands.js';
import type { ApplicationEvent } from './application.events.js';
import { knownApplication, type Application } from './application.state.js';
import { requireAmounts, requirePublished, requireWindow } from './submission.rules.js';

export type ApplicantSideRefusal =
  'APPLICANT_ORGANISATION_MISSING' | 'NOT_THE_APPLICANT' | 'APPLICATION_NOT_IN_CURE' | 'CURE_LATE';

const requireApplicant = (applicantId: string, { organisation }: ActorRef): void => {
  if (organisation === applicantId) return;
  throw new DomainError<ApplicantSideRefusal>('NOT_THE_APPLICANT', {
    facts: { applicantId, organisation: organisation ?? null },
  });
};

export const draftApplication = (data: DraftApplication['data'], application: Application): ApplicationEvent[] => {
  if (application.status !== 'none') return [];
  const { applicationId, callId, project, call, by } = data;
  if (!by.organisation) throw new DomainError<ApplicantSideRefusal>('APPLICANT_ORGANISATION_MISSING');
  requireAmounts(project, requirePublished(call));
  const drafted = { ...project, applicationId, callId, applicantId: by.organisation };
  return [{ type: 'financing.application-drafted', data: drafted }];
};

export const submitApplication = (
  { call, applicant, by, now }: SubmitApplication['data'],
  application: Application,
): ApplicationEvent[] => {
  const { status, applicationId, callId, applicantId, project } = knownApplication(application);
  requireApplicant(applicantId, by);
  if (status !== 'draft') return [];
  requireWindow(requirePublished(call), now);
  requireEligible(applicantId, applicant);
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
    throw new DomainError<ApplicantSideRefusal>('APPLICATION_NOT_IN_CURE', { facts: { applicationId, status } });
  }
  if (curedOn > asked.dueBy) {
    throw new DomainError<ApplicantSideRefusal>('CURE_LATE', {
      rule: 'cure@1',
      facts: { dueBy: asked.dueBy, curedOn },
    });
  }
  return [{ type: 'financing.application-cured', data: { applicationId, delivered, curedOn } }];
};
