import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { practiceAggregate, type ReviewPracticeVersion } from '../../domain/practice/practice.decider.js';

export type ReviewInput = Omit<ReviewPracticeVersion['data'], 'reviewer'>;

@Injectable()
export class ReviewPracticeVersionHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(practiceId: string, input: ReviewInput, context: CommandContext) {
    const data = { ...input, reviewer: context.actor.subject };
    return handleCommand(this.store, practiceAggregate, practiceId, { type: 'ReviewPracticeVersion', data }, context);
  }
}
