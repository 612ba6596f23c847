import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { applicantAggregate, type OpenBlock } from '../../domain/applicant/applicant.decider.js';

@Injectable()
export class OpenBlockHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(input: Omit<OpenBlock['data'], 'blockId'>, context: CommandContext) {
    const data = { ...input, blockId: idCreatedBy(context.commandId) };
    return handleCommand(this.store, applicantAggregate, input.actorId, { type: 'OpenBlock', data }, context);
  }
}
