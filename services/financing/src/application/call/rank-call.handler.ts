import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { knownApplication } from '../../domain/application/application.state.js';
import { callAggregate, knownCall } from '../../domain/call/call.decider.js';
import { fieldOf } from '../../domain/call/field.rules.js';
import { stateOf } from '../state-of.js';
import { APPLICATIONS_OF_CALL, type ApplicationsOfCall } from './applications-of-call.js';

@Injectable()
export class RankCallHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APPLICATIONS_OF_CALL) private readonly applications: ApplicationsOfCall,
  ) {}

  async execute(callId: string, context: CommandContext) {
    const now = this.clock.now();
    const submitted = await this.applications.submitted(callId);
    const states = await Promise.all(submitted.map((id) => stateOf(this.store, applicationAggregate, id)));
    const { conditions } = knownCall(await stateOf(this.store, callAggregate, callId));
    const data = { ...fieldOf(states.map(knownApplication), conditions), by: context.actor, now };
    return handleCommand(this.store, callAggregate, callId, { type: 'RankCall', data }, context);
  }
}
