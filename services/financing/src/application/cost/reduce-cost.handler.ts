import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { costAggregate, type ReduceCost } from '../../domain/cost/cost.decider.js';

@Injectable()
export class ReduceCostHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(cost: Omit<ReduceCost['data'], 'on'>, context: CommandContext) {
    const data = { ...cost, on: madridDate(this.clock.now()) };
    return handleCommand(this.store, costAggregate, cost.poolId, { type: 'ReduceCost', data }, context);
  }
}
