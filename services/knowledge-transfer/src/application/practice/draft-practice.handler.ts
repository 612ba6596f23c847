import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { FIRST_VERSION, practiceAggregate } from '../../domain/practice/practice.decider.js';
import type { PracticeContent } from '../../domain/practice/practice.events.js';
import { approvedEvaluationsOf } from '../facts.js';

@Injectable()
export class DraftPracticeHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(content: PracticeContent, context: CommandContext) {
    const practiceId = idCreatedBy(context.commandId);
    const evaluations = await approvedEvaluationsOf(this.store, content.evaluationIds);
    const data = { practiceId, content, evaluations, draftedBy: context.actor.subject };
    const command = { type: 'DraftPractice', data } as const;
    const receipt = await handleCommand(this.store, practiceAggregate, practiceId, command, context);
    return { practiceId, practiceVersion: FIRST_VERSION, receipt };
  }
}
