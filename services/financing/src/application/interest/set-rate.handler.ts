import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import {
  interestTableAggregate,
  LATE_PAYMENT_TABLE,
  type SetRate,
} from '../../domain/interest/interest-table.decider.js';

@Injectable()
export class SetRateHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(input: Omit<SetRate['data'], 'tableId'>, context: CommandContext) {
    const command = { type: 'SetRate', data: { ...input, tableId: LATE_PAYMENT_TABLE } } as const;
    return handleCommand(this.store, interestTableAggregate, LATE_PAYMENT_TABLE, command, context);
  }
}
