import type { ProposalTabled } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { deliberationAggregate } from '../../domain/deliberation/deliberation.decider.js';

/** What is tabled is no longer amended: the text is the one that the proposal took when it was tabled. */
@Injectable()
export class CloseDeliberationWhenProposalTabled {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ proposalId }: ProposalTabled, context: CommandContext): Promise<void> {
    const command = { type: 'CloseDeliberation', data: { now: this.clock.now() } } as const;
    await handleCommand(this.store, deliberationAggregate, proposalId, command, context);
  }
}
