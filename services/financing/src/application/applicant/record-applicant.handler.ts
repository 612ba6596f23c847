import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate, type RecordApplicant } from '../../domain/applicant/applicant.decider.js';

@Injectable()
export class RecordApplicantHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: RecordApplicant['data'], context: CommandContext) {
    const command = { type: 'RecordApplicant', data } as const;
    return handleCommand(this.store, applicantAggregate, data.actorId, command, context);
  }
}
