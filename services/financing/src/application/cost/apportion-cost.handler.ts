import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { costAggregate, type ApportionCost } from '../../domain/cost/cost.decider.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class ApportionCostHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(cost: Omit<ApportionCost['data'], 'pool' | 'on'>, context: CommandContext) {
    const pool = await stateOf(this.store, poolAggregate, cost.poolId);
    const data = { ...cost, pool, on: madridDate(this.clock.now()) };
    return handleCommand(this.store, costAggregate, cost.poolId, { type: 'ApportionCost', data }, context);
  }
}
