import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';

@Injectable()
export class ConfirmInitiativeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: { initiativeId: string }, context: CommandContext) {
    const data = { ...input, today: madridDate(this.clock.now()), by: context.actor };
    const command = { type: 'ConfirmInitiative', data } as const;
    return handleCommand(this.store, initiativeAggregate, input.initiativeId, command, context);
  }
}
