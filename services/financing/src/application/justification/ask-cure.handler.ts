import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { justificationAggregate } from '../../domain/justification/justification.decider.js';

@Injectable()
export class AskJustificationCureHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(awardId: string, defects: string[], context: CommandContext) {
    const data = { defects, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, justificationAggregate, awardId, { type: 'AskJustificationCure', data }, context);
  }
}
