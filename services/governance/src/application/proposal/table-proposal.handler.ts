import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { settledText } from '../deliberation/settled-text.js';

@Injectable()
export class TableProposalHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The proposal takes the text that its deliberation has come to. */
  async execute(proposalId: string, context: CommandContext) {
    const settled = await settledText(this.store, proposalId);
    const command = { type: 'TableProposal', data: { ...settled, now: this.clock.now() } } as const;
    return handleCommand(this.store, proposalAggregate, proposalId, command, context);
  }
}
