import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { practiceAggregate } from '../../domain/practice/practice.decider.js';

@Injectable()
export class PublishPracticeVersionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(practiceId: string, practiceVersion: string, context: CommandContext) {
    const data = { practiceVersion, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, practiceAggregate, practiceId, { type: 'PublishPracticeVersion', data }, context);
  }
}
