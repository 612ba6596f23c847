import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import { orderIdOf } from '../../domain/award/instalments.rules.js';
import { paymentOrderAggregate, type CreateOrder } from '../../domain/payment-order/payment-order.decider.js';
import { stateOf } from '../state-of.js';

type Ordered = Omit<CreateOrder['data'], 'orderId' | 'requestedBy' | 'approvedBy'>;

@Injectable()
export class CreateOrderHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** Who acted on the payment is known by the award alone: it is not told outside. */
  async execute(ordered: Ordered, context: CommandContext) {
    const { instalments } = knownAward(await stateOf(this.store, awardAggregate, ordered.awardId));
    const payment = instalments.find(({ number }) => number === ordered.instalment)?.payment;
    // Told late of an attempt that is over: it is not to be paid.
    if (payment?.endToEndId !== ordered.endToEndId) return;
    const orderId = orderIdOf(ordered.endToEndId);
    const { requestedBy, approvedBy } = payment;
    const data = { ...ordered, orderId, requestedBy, approvedBy: [...approvedBy] };
    await handleCommand(this.store, paymentOrderAggregate, orderId, { type: 'CreateOrder', data }, context);
  }
}
