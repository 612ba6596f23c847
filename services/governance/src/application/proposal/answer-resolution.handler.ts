import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import type { DraftProposal } from '../../domain/proposal/drafting.rules.js';
import type { Answer } from '../../domain/proposal/proposal.schemas.js';
import { bodyOf, draftedProposalOf } from '../facts.js';

type Details = Pick<DraftProposal['data'], 'ballot' | 'parts' | 'concerns'>;
type Draft = Details & { bodyId: string; title: string; text: string; answer: Answer };

/** Drafts a proposal of the patronato that ratifies a council's resolution or deviates from it; the matter is the resolution's own. */
@Injectable()
export class AnswerResolutionHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ bodyId, answer, ...draft }: Draft, context: CommandContext) {
    const proposalId = idCreatedBy(context.commandId);
    const [{ code, layer }, resolution] = await Promise.all([
      bodyOf(this.store, bodyId),
      draftedProposalOf(this.store, answer.resolutionId),
    ]);
    const { matter } = resolution;
    const about = { matter, matterKnown: true, answering: { answer, resolution } };
    const command = { type: 'DraftProposal', data: { ...draft, ...about, body: { bodyId, code, layer } } } as const;
    return { proposalId, receipt: await handleCommand(this.store, proposalAggregate, proposalId, command, context) };
  }
}
