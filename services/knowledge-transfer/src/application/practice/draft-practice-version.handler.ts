import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { practiceAggregate } from '../../domain/practice/practice.decider.js';
import type { PracticeContent } from '../../domain/practice/practice.events.js';
import { approvedEvaluationsOf } from '../facts.js';

export type DraftPracticeVersionInput = Readonly<{
  practiceId: string;
  practiceVersion: string;
  content: PracticeContent;
}>;

@Injectable()
export class DraftPracticeVersionHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: DraftPracticeVersionInput, context: CommandContext) {
    const evaluations = await approvedEvaluationsOf(this.store, input.content.evaluationIds);
    const data = { ...input, evaluations, draftedBy: context.actor.subject };
    return handleCommand(
      this.store,
      practiceAggregate,
      input.practiceId,
      { type: 'DraftPracticeVersion', data },
      context,
    );
  }
}
