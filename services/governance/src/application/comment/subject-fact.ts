import { fold, type EventStore } from '@ceriss/event-sourcing';
import type { CommentSubject } from '../../domain/comment/comment.events.js';
import { consultationAggregate } from '../../domain/consultation/consultation.decider.js';
import { planAggregate } from '../../domain/plan/plan.decider.js';
import { proposalOf } from '../facts.js';

export type SubjectFact = Readonly<{ known: boolean; bodyId?: string | undefined }>;

const ofProposal = async (store: EventStore, proposalId: string): Promise<SubjectFact> => {
  const proposal = await proposalOf(store, proposalId);
  return proposal.status === 'none' ? { known: false } : { known: true, bodyId: proposal.bodyId };
};

const ofConsultation = async (store: EventStore, consultationId: string): Promise<SubjectFact> => {
  const history = await store.readStream(consultationAggregate.streamOf(consultationId));
  const consultation = fold(consultationAggregate, history);
  return consultation.status === 'none' ? { known: false } : { known: true, bodyId: consultation.terms.heldTo?.bodyId };
};

/* A plan is before the body whose resolution approved it last; before that, before none. */
const ofPlan = async (store: EventStore, planId: string): Promise<SubjectFact> => {
  const plan = fold(planAggregate, await store.readStream(planAggregate.streamOf(planId)));
  if (plan.status === 'none') return { known: false };
  return plan.approvedBy === undefined ? { known: true } : ofProposal(store, plan.approvedBy);
};

const SUBJECTS = { proposal: ofProposal, consultation: ofConsultation, plan: ofPlan } as const;

/** Whether there is what a comment is about, and the body that it is before, where there is one. */
export const subjectFact = (store: EventStore, { kind, id }: CommentSubject): Promise<SubjectFact> =>
  SUBJECTS[kind](store, id);
