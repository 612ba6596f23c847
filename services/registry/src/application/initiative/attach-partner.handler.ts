import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { partyOf } from '../facts.js';

@Injectable()
export class AttachPartnerHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: { initiativeId: string; actorId: string; contribution: string }, context: CommandContext) {
    const { actorId, ...rest } = input;
    const data = { ...rest, partner: await partyOf(this.store, actorId), by: context.actor };
    const command = { type: 'AttachPartner', data } as const;
    return handleCommand(this.store, initiativeAggregate, input.initiativeId, command, context);
  }
}
