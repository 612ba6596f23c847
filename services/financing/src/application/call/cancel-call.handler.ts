import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';
import { claimOf } from '../claim-of.js';

@Injectable()
export class CancelCallHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    callId: string,
    { resolutionId, reason }: Readonly<{ resolutionId: string; reason: string }>,
    context: CommandContext,
  ) {
    const now = this.clock.now();
    const claim = await claimOf(this.store, resolutionId);
    const data = { claim, reason, by: context.actor, cancelledOn: madridDate(now), now };
    return handleCommand(this.store, callAggregate, callId, { type: 'CancelCall', data }, context);
  }
}
