import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, namedId, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import type { ReceiveSource } from '../../domain/pool/source.decisions.js';

export type ReceiveSourceInput = Pick<ReceiveSource['data'], 'sourceId' | 'amount' | 'receivedOn' | 'bankReference'>;

@Injectable()
export class ReceiveSourceHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(poolId: string, input: ReceiveSourceInput, context: CommandContext) {
    // The bank's reference tells receipts apart: told twice, the money has come in once.
    const receiptId = namedId(input.sourceId, `receipt|${input.bankReference}`);
    const data = { ...input, receiptId, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, poolAggregate, poolId, { type: 'ReceiveSource', data }, context);
  }
}
