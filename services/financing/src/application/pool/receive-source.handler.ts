import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { receiptOf, type Receipt } from '../receipt.js';

export type ReceiveSourceInput = Receipt & Readonly<{ sourceId: string }>;

@Injectable()
export class ReceiveSourceHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(poolId: string, { sourceId, ...receipt }: ReceiveSourceInput, context: CommandContext) {
    const data = { sourceId, ...receiptOf(sourceId, receipt), today: madridDate(this.clock.now()) };
    return handleCommand(this.store, poolAggregate, poolId, { type: 'ReceiveSource', data }, context);
  }
}
