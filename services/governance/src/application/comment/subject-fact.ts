import { fold, type EventStore } from '@ceriss/event-sourcing';
import type { CommentSubject } from '../../domain/comment/comment.events.js';
import { consultationAggregate } from '../../domain/consultation/consultation.decider.js';
import { planAggregate } from '../../domain/plan/plan.decider.js';
import { proposalOf } from '../facts.js';

export type SubjectFact = Readonly<{ known: boolean; bodyId?: string }>;

/** Whether there is what a comment is about, and the body that it is before, where there is one. */
export const subjectFact = async (store: EventStore, { kind, id }: CommentSubject): Promise<SubjectFact> => {
  switch (kind) {
    case 'proposal': {
      const proposal = await proposalOf(store, id);
      return proposal.status === 'none' ? { known: false } : { known: true, bodyId: proposal.bodyId };
    }
    case 'consultation': {
      const { status } = fold(consultationAggregate, await store.readStream(consultationAggregate.streamOf(id)));
      return { known: status !== 'none' };
    }
    case 'plan': {
      const { status } = fold(planAggregate, await store.readStream(planAggregate.streamOf(id)));
      return { known: status !== 'none' };
    }
  }
};
