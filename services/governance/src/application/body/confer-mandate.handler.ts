import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { bodyAggregate } from '../../domain/body/body.decider.js';
import type { ConferMandate } from '../../domain/body/mandate.rules.js';

@Injectable()
export class ConferMandateHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: Omit<ConferMandate['data'], 'mandateId'> & { bodyId: string }, context: CommandContext) {
    const { bodyId, ...data } = input;
    const mandateId = idCreatedBy(context.commandId);
    const command = { type: 'ConferMandate', data: { ...data, mandateId } } as const;
    return { mandateId, receipt: await handleCommand(this.store, bodyAggregate, bodyId, command, context) };
  }
}
