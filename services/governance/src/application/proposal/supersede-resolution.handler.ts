import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { draftedProposalOf } from '../facts.js';

@Injectable()
export class SupersedeResolutionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ proposalId, by }: { proposalId: string; by: string }, context: CommandContext) {
    const superseding = await draftedProposalOf(this.store, by);
    const data = { proposalId, by, superseding, now: this.clock.now() };
    return handleCommand(this.store, proposalAggregate, proposalId, { type: 'SupersedeResolution', data }, context);
  }
}
