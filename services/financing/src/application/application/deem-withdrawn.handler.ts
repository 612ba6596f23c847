import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import { claimOf } from '../claim-of.js';
import { withCall } from './terms-of-application.js';

@Injectable()
export class DeemWithdrawnHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(applicationId: string, resolutionId: string, context: CommandContext) {
    const now = this.clock.now();
    const { call } = await withCall(this.store, applicationId);
    const claim = await claimOf(this.store, resolutionId);
    const data = { claim, call, by: context.actor, on: madridDate(now), now };
    return handleCommand(this.store, applicationAggregate, applicationId, { type: 'DeemWithdrawn', data }, context);
  }
}
