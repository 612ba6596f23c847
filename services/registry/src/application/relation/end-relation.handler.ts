import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { relationAggregate, type EndRelation } from '../../domain/relation/relation.decider.js';

@Injectable()
export class EndRelationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(data: EndRelation['data'], context: CommandContext) {
    return handleCommand(this.store, relationAggregate, data.relationId, { type: 'EndRelation', data }, context);
  }
}
