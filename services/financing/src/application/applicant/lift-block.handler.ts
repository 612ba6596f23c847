import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate, type LiftBlock } from '../../domain/applicant/applicant.decider.js';

@Injectable()
export class LiftBlockHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: LiftBlock['data'], context: CommandContext) {
    const command = { type: 'LiftBlock', data } as const;
    return handleCommand(this.store, applicantAggregate, data.actorId, command, context);
  }
}
