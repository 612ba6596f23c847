import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';
import { claimOf } from '../claim-of.js';

@Injectable()
export class AmendCallHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    callId: string,
    { resolutionId, ...amendment }: Readonly<{ resolutionId: string; closesAt: string; reason: string }>,
    context: CommandContext,
  ) {
    const claim = await claimOf(this.store, resolutionId);
    const data = { ...amendment, claim, by: context.actor, now: this.clock.now() };
    return handleCommand(this.store, callAggregate, callId, { type: 'AmendCall', data }, context);
  }
}
