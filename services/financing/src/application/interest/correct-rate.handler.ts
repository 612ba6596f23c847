import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import {
  interestTableAggregate,
  LATE_PAYMENT_TABLE,
  type CorrectRate,
} from '../../domain/interest/interest-table.decider.js';

@Injectable()
export class CorrectRateHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(input: Omit<CorrectRate['data'], 'tableId'>, context: CommandContext) {
    const command = { type: 'CorrectRate', data: { ...input, tableId: LATE_PAYMENT_TABLE } } as const;
    return handleCommand(this.store, interestTableAggregate, LATE_PAYMENT_TABLE, command, context);
  }
}
