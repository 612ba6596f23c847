import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { RejectPayment, ReturnPayment, UndoPayment } from '../../domain/award/setback.decisions.js';

/** What happened to the order happens to the instalment. */
@Injectable()
export class FollowPaymentHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(
    awardId: string,
    command: RejectPayment | ReturnPayment | UndoPayment,
    context: CommandContext,
  ): Promise<void> {
    await handleCommand(this.store, awardAggregate, awardId, command, context);
  }
}
