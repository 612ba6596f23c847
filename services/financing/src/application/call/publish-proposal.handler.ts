import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';
import { APPLICATIONS_OF_CALL, type ApplicationsOfCall } from './applications-of-call.js';
import { onField } from './field-of-call.js';

@Injectable()
export class PublishProposalHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APPLICATIONS_OF_CALL) private readonly applications: ApplicationsOfCall,
  ) {}

  async execute(callId: string, context: CommandContext) {
    const { store, applications } = this;
    const publishedOn = madridDate(this.clock.now());
    return onField({ store, applications, callId, context }, ({ field }) => {
      const data = { field, by: context.actor, publishedOn };
      return handleCommand(store, callAggregate, callId, { type: 'PublishProposal', data }, context);
    });
  }
}
