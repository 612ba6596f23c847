import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { DraftProposal } from '../../domain/proposal/drafting.rules.js';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import type { Matter } from '../../domain/voting/matter.js';
import { bodyOf, isMatterReady } from '../facts.js';

type Details = Pick<DraftProposal['data'], 'ballot' | 'parts' | 'concerns'>;
type Draft = Details & { bodyId: string; title: string; text: string; matter: Matter };

@Injectable()
export class DraftProposalHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ bodyId, ...draft }: Draft, context: CommandContext) {
    const proposalId = idCreatedBy(context.commandId);
    const [{ code, layer }, matterKnown] = await Promise.all([
      bodyOf(this.store, bodyId),
      isMatterReady(this.store, draft.matter),
    ]);
    const command = { type: 'DraftProposal', data: { ...draft, body: { bodyId, code, layer }, matterKnown } } as const;
    return { proposalId, receipt: await handleCommand(this.store, proposalAggregate, proposalId, command, context) };
  }
}
