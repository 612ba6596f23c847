import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';

@Injectable()
export class ApprovePaymentHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(awardId: string, instalment: number, context: CommandContext) {
    const command = { type: 'ApprovePayment', data: { instalment, by: context.actor } } as const;
    return handleCommand(this.store, awardAggregate, awardId, command, context);
  }
}
