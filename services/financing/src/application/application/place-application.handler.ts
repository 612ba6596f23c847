import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';
import type { PlaceApplication } from '../../domain/application/application.commands.js';

@Injectable()
export class PlaceApplicationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(applicationId: string, data: PlaceApplication['data'], context: CommandContext) {
    const command = { type: 'PlaceApplication', data } as const;
    return handleCommand(this.store, applicationAggregate, applicationId, command, context);
  }
}
