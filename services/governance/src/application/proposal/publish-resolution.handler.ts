import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { answeredBy, draftedProposalOf } from '../facts.js';

@Injectable()
export class PublishResolutionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(proposalId: string, context: CommandContext) {
    const proposal = await draftedProposalOf(this.store, proposalId);
    const data = { proposalId, now: this.clock.now(), ...(await answeredBy(this.store, proposal)) };
    return handleCommand(this.store, proposalAggregate, proposalId, { type: 'PublishResolution', data }, context);
  }
}
