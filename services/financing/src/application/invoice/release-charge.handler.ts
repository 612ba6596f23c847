import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { invoiceAggregate } from '../../domain/invoice/invoice.decider.js';

@Injectable()
export class ReleaseChargeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(invoiceId: string, input: Readonly<{ expenseId: string; reason: string }>, context: CommandContext) {
    const data = { ...input, releasedOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, invoiceAggregate, invoiceId, { type: 'ReleaseCharge', data }, context);
  }
}
