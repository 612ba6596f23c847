import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { initiativeFactOf } from '../facts.js';

@Injectable()
export class TakeOverReferenceHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: { initiativeId: string; takenOverBy: string }, context: CommandContext) {
    const registered = await initiativeFactOf(this.store, input.takenOverBy);
    const data = {
      initiativeId: input.initiativeId,
      registered,
      today: madridDate(this.clock.now()),
      by: context.actor,
    };
    const command = { type: 'TakeOverReference', data } as const;
    return handleCommand(this.store, initiativeAggregate, input.initiativeId, command, context);
  }
}
