import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { paymentOrderAggregate, type PaymentOrderCommand } from '../../domain/payment-order/payment-order.decider.js';

/** What happened to its batch, or to the entry that settles it, happens to the order. */
@Injectable()
export class FollowOrderHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(orderId: string, command: PaymentOrderCommand, context: CommandContext): Promise<void> {
    await handleCommand(this.store, paymentOrderAggregate, orderId, command, context);
  }
}
