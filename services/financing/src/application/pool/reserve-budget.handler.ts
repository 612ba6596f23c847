import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate, knownCall } from '../../domain/call/call.decider.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class ReserveBudgetHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, context: CommandContext) {
    const { terms } = knownCall(await stateOf(this.store, callAggregate, callId));
    const data = { callId, amount: terms.budget, reservedOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, poolAggregate, terms.poolId, { type: 'ReserveBudget', data }, context);
  }
}
