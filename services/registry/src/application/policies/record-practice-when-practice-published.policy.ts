import type { PracticePublished } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { practiceAggregate } from '../../domain/practice/practice.decider.js';

/** What has been published as a practice can be suggested to those who need it. */
@Injectable()
export class RecordPracticeWhenPracticePublished {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(published: PracticePublished, context: CommandContext) {
    const { practiceId, practiceVersion, title, initiativeId, evidenceLevel, publishedOn } = published;
    const data = { practiceId, practiceVersion, title, initiativeId, evidenceLevel, publishedOn };
    return handleCommand(this.store, practiceAggregate, practiceId, { type: 'RecordPractice', data }, context);
  }
}
