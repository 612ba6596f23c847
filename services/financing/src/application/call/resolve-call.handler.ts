import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication } from '../../domain/application/application.state.js';
import { claimOf } from '../claim-of.js';
import { stateOf } from '../state-of.js';
import { APPLICATIONS_OF_CALL, type ApplicationsOfCall } from './applications-of-call.js';

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
    const unanswered = await this.#unanswered(callId);
    const data = { claim, unanswered, by: context.actor, resolvedOn: madridDate(now), now };
    return handleCommand(this.store, callAggregate, callId, { type: 'ResolveCall', data }, context);
  }

  async #unanswered(callId: string): Promise<string[]> {
    const submitted = await this.applications.submitted(callId);
    const states = await Promise.all(submitted.map((id) => stateOf(this.store, applicationAggregate, id)));
    return states.flatMap((state) =>
      knownApplication(state)
        .allegations.filter(({ upheld }) => upheld === undefined)
        .map(({ allegationId }) => allegationId),
    );
  }
}
