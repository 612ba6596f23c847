import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { mergerAggregate, type NoteMerger } from '../../domain/merger/merger.decider.js';

@Injectable()
export class NoteMergerHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: NoteMerger['data'], context: CommandContext) {
    return handleCommand(this.store, mergerAggregate, data.actorId, { type: 'NoteMerger', data }, context);
  }
}
