import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';

@Injectable()
export class CloseVotingHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ proposalId, round }: { proposalId: string; round: number }, context: CommandContext) {
    const command = { type: 'CloseVoting', data: { round, now: this.clock.now() } } as const;
    return handleCommand(this.store, proposalAggregate, proposalId, command, context);
  }
}
