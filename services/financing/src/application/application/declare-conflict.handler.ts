import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { withCall } from './terms-of-application.js';

@Injectable()
export class DeclareConflictHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(applicationId: string, reason: string, context: CommandContext) {
    const { call } = await withCall(this.store, applicationId);
    const data = { assessor: context.actor.subject, reason, call, on: madridDate(this.clock.now()) };
    return handleCommand(this.store, applicationAggregate, applicationId, { type: 'DeclareConflict', data }, context);
  }
}
