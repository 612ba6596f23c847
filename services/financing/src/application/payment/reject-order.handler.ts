import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { paymentOrderAggregate } from '../../domain/payment-order/payment-order.decider.js';

@Injectable()
export class RejectOrderHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(orderId: string, input: { reasonCode: string; rejectedOn: string }, context: CommandContext) {
    const data = { ...input, by: context.actor, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, paymentOrderAggregate, orderId, { type: 'RejectOrder', data }, context);
  }
}
