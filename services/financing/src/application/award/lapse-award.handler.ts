import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';

@Injectable()
export class LapseAwardHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(awardId: string, context: CommandContext) {
    const command = { type: 'LapseAward', data: { lapsedOn: madridDate(this.clock.now()) } } as const;
    return handleCommand(this.store, awardAggregate, awardId, command, context);
  }
}
