import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate, type SuspendApplicant } from '../../domain/applicant/applicant.decider.js';

@Injectable()
export class SuspendApplicantHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: SuspendApplicant['data'], context: CommandContext) {
    const command = { type: 'SuspendApplicant', data } as const;
    return handleCommand(this.store, applicantAggregate, data.actorId, command, context);
  }
}
