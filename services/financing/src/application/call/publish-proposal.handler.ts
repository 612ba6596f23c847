import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';

@Injectable()
export class PublishProposalHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(callId: string, context: CommandContext) {
    const data = { by: context.actor, publishedOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, callAggregate, callId, { type: 'PublishProposal', data }, context);
  }
}
