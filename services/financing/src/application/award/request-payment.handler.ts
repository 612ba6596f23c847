import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { ApprovalRules } from '../../domain/award/award.events.js';

@Injectable()
export class RequestPaymentHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(awardId: string, input: { instalment: number; rules: ApprovalRules }, context: CommandContext) {
    const command = { type: 'RequestPayment', data: { ...input, by: context.actor } } as const;
    return handleCommand(this.store, awardAggregate, awardId, command, context);
  }
}
