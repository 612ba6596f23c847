import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { deliberationAggregate, type RejectAmendment } from '../../domain/deliberation/deliberation.decider.js';

@Injectable()
export class RejectAmendmentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(proposalId: string, input: Omit<RejectAmendment['data'], 'now'>, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'RejectAmendment', data: { ...input, now } } as const;
    return handleCommand(this.store, deliberationAggregate, proposalId, command, context);
  }
}
