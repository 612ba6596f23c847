import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { accountInUse, bankAccountAggregate, OWN_ACCOUNTS } from '../../domain/bank-account/bank-account.decider.js';
import { paymentBatchAggregate } from '../../domain/payment-batch/payment-batch.decider.js';
import { paymentOrderAggregate } from '../../domain/payment-order/payment-order.decider.js';
import { stateOf } from '../state-of.js';
import { inTurn } from './in-turn.js';

@Injectable()
export class DraftBatchHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    { accountId, ...input }: { accountId: string; executionDate: string; orderIds: string[] },
    context: CommandContext,
  ) {
    const batchId = idCreatedBy(context.commandId);
    const account = accountInUse(await stateOf(this.store, bankAccountAggregate, OWN_ACCOUNTS), accountId);
    const orders = await inTurn(input.orderIds, (id) => stateOf(this.store, paymentOrderAggregate, id));
    const data = { ...input, batchId, account, orders, by: context.actor, today: madridDate(this.clock.now()) };
    const command = { type: 'DraftBatch', data } as const;
    return { batchId, receipt: await handleCommand(this.store, paymentBatchAggregate, batchId, command, context) };
  }
}
