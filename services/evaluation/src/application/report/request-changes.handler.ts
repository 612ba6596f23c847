import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { reportAggregate } from '../../domain/report/report.decider.js';

@Injectable()
export class RequestChangesHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(reportId: string, changes: string[], context: CommandContext) {
    return handleCommand(this.store, reportAggregate, reportId, { type: 'RequestChanges', data: { changes } }, context);
  }
}
