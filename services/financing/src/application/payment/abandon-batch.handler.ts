import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { paymentBatchAggregate } from '../../domain/payment-batch/payment-batch.decider.js';

@Injectable()
export class AbandonBatchHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(batchId: string, reason: string, context: CommandContext) {
    const command = { type: 'AbandonBatch', data: { reason } } as const;
    return handleCommand(this.store, paymentBatchAggregate, batchId, command, context);
  }
}
