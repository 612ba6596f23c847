import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { accountInUse, bankAccountAggregate, OWN_ACCOUNTS } from '../../domain/bank-account/bank-account.decider.js';
import { payeeAggregate } from '../../domain/payee/payee.decider.js';
import type { OrderToIssue } from '../../domain/payment-batch/issue.rules.js';
import { paymentBatchAggregate } from '../../domain/payment-batch/payment-batch.decider.js';
import { knownBatch } from '../../domain/payment-batch/payment-batch.state.js';
import { knownOrder, paymentOrderAggregate } from '../../domain/payment-order/payment-order.decider.js';
import { stateOf } from '../state-of.js';
import { inTurn } from './in-turn.js';

@Injectable()
export class IssueBatchHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(batchId: string, context: CommandContext) {
    const now = this.clock.now();
    const { accountId, orderIds } = knownBatch(await stateOf(this.store, paymentBatchAggregate, batchId));
    const account = accountInUse(await stateOf(this.store, bankAccountAggregate, OWN_ACCOUNTS), accountId);
    const orders = await inTurn(orderIds, (id) => this.#facts(id));
    const data = { account, orders, by: context.actor, today: madridDate(now), issuedAt: now.toISOString() };
    return handleCommand(this.store, paymentBatchAggregate, batchId, { type: 'IssueBatch', data }, context);
  }

  async #facts(orderId: string): Promise<OrderToIssue> {
    const order = knownOrder(await stateOf(this.store, paymentOrderAggregate, orderId), orderId);
    const award = await stateOf(this.store, awardAggregate, order.awardId);
    return { order, award, payee: await stateOf(this.store, payeeAggregate, order.beneficiaryId) };
  }
}
