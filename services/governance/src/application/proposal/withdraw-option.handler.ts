import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';

@Injectable()
export class WithdrawOptionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: { proposalId: string; option: string; reason: string }, context: CommandContext) {
    const { proposalId, ...option } = input;
    const command = { type: 'WithdrawOption', data: { ...option, now: this.clock.now() } } as const;
    return handleCommand(this.store, proposalAggregate, proposalId, command, context);
  }
}
