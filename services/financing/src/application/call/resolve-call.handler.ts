import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';
import { claimOf } from '../claim-of.js';

@Injectable()
export class ResolveCallHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, resolutionId: string, context: CommandContext) {
    const now = this.clock.now();
    const data = { claim: await claimOf(this.store, resolutionId), resolvedOn: madridDate(now), now };
    return handleCommand(this.store, callAggregate, callId, { type: 'ResolveCall', data }, context);
  }
}
