import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { costAggregate } from '../../domain/cost/cost.decider.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import type { ReduceSource } from '../../domain/pool/source.decisions.js';
import { stateOf } from '../state-of.js';

export type ReduceSourceInput = Pick<ReduceSource['data'], 'sourceId' | 'amount' | 'reason'>;

@Injectable()
export class ReduceSourceHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(poolId: string, input: ReduceSourceInput, context: CommandContext) {
    const { bySource } = await stateOf(this.store, costAggregate, poolId);
    const data = { ...input, borne: bySource[input.sourceId] ?? 0n, reducedOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, poolAggregate, poolId, { type: 'ReduceSource', data }, context);
  }
}
