import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { barrierAggregate } from '../../domain/barrier/barrier.decider.js';
import { initiativeFactOf } from '../facts.js';

@Injectable()
export class NameAffectedHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: { barrierId: string; initiativeId: string }, context: CommandContext) {
    const initiative = await initiativeFactOf(this.store, input.initiativeId);
    const data = { barrierId: input.barrierId, initiative };
    const command = { type: 'NameAffected', data } as const;
    return handleCommand(this.store, barrierAggregate, input.barrierId, command, context);
  }
}
