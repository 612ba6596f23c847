import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';

@Injectable()
export class AdmitApplicationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(applicationId: string, context: CommandContext) {
    const command = { type: 'AdmitApplication', data: {} } as const;
    return handleCommand(this.store, applicationAggregate, applicationId, command, context);
  }
}
