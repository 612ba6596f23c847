import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';
import { claimOf } from '../claim-of.js';
import { APPLICATIONS_OF_CALL, type ApplicationsOfCall } from './applications-of-call.js';
import { onField } from './field-of-call.js';

@Injectable()
export class ResolveCallHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APPLICATIONS_OF_CALL) private readonly applications: ApplicationsOfCall,
  ) {}

  async execute(callId: string, resolutionId: string, context: CommandContext) {
    const now = this.clock.now();
    const claim = await claimOf(this.store, resolutionId);
    const { store, applications } = this;
    return onField({ store, applications, callId, context }, ({ submitted, field }) => {
      const unanswered = submitted
        .flatMap(({ allegations }) => allegations)
        .filter(({ upheld }) => upheld === undefined)
        .map(({ allegationId }) => allegationId);
      const data = { claim, unanswered, field, by: context.actor, resolvedOn: madridDate(now), now };
      return handleCommand(store, callAggregate, callId, { type: 'ResolveCall', data }, context);
    });
  }
}
