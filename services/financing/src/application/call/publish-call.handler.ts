import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate, knownCall } from '../../domain/call/call.decider.js';
import { poolAggregate, reservedFor } from '../../domain/pool/pool.decider.js';
import { claimOf } from '../claim-of.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class PublishCallHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, resolutionId: string, context: CommandContext) {
    const { terms } = knownCall(await stateOf(this.store, callAggregate, callId));
    const reserved = reservedFor(callId, await stateOf(this.store, poolAggregate, terms.poolId));
    const claim = await claimOf(this.store, resolutionId);
    const data = { claim, reserved, by: context.actor, now: this.clock.now() };
    return handleCommand(this.store, callAggregate, callId, { type: 'PublishCall', data }, context);
  }
}
