import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { justificationAggregate } from '../../domain/justification/justification.decider.js';

@Injectable()
export class RequireJustificationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(awardId: string, context: CommandContext) {
    const command = { type: 'RequireJustification', data: { today: madridDate(this.clock.now()) } } as const;
    return handleCommand(this.store, justificationAggregate, awardId, command, context);
  }
}
