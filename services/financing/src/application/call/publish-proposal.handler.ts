import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';
import { APPLICATIONS_OF_CALL, type ApplicationsOfCall } from './applications-of-call.js';
import { fieldOfCall } from './field-of-call.js';

@Injectable()
export class PublishProposalHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APPLICATIONS_OF_CALL) private readonly applications: ApplicationsOfCall,
  ) {}

  async execute(callId: string, context: CommandContext) {
    const { field } = await fieldOfCall(this.store, this.applications, callId);
    const data = { field, by: context.actor, publishedOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, callAggregate, callId, { type: 'PublishProposal', data }, context);
  }
}
