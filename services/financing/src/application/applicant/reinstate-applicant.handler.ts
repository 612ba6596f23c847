import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate, type ReinstateApplicant } from '../../domain/applicant/applicant.decider.js';

@Injectable()
export class ReinstateApplicantHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: ReinstateApplicant['data'], context: CommandContext) {
    const command = { type: 'ReinstateApplicant', data } as const;
    return handleCommand(this.store, applicantAggregate, data.actorId, command, context);
  }
}
