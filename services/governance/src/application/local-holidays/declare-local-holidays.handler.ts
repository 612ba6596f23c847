import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import {
  localHolidaysAggregate,
  localHolidaysId,
  type DeclareLocalHolidays,
} from '../../domain/local-holidays/local-holidays.decider.js';

@Injectable()
export class DeclareLocalHolidaysHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: DeclareLocalHolidays['data'], context: CommandContext) {
    const id = localHolidaysId(data.municipality);
    const command = { type: 'DeclareLocalHolidays', data } as const;
    return handleCommand(this.store, localHolidaysAggregate, id, command, context);
  }
}
