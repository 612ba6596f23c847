import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { relationAggregate, relationIdOf, type RecordRelation } from '../../domain/relation/relation.decider.js';
import { partyOf } from '../facts.js';

export type RecordRelationInput = Omit<RecordRelation['data'], 'from' | 'to'> & {
  fromActorId: string;
  toActorId: string;
};

@Injectable()
export class RecordRelationHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ fromActorId, toActorId, ...input }: RecordRelationInput, context: CommandContext) {
    const relationId = relationIdOf(fromActorId, toActorId, input.kind);
    const [from, to] = await Promise.all([partyOf(this.store, fromActorId), partyOf(this.store, toActorId)]);
    const command = { type: 'RecordRelation', data: { ...input, from, to } } as const;
    return { relationId, receipt: await handleCommand(this.store, relationAggregate, relationId, command, context) };
  }
}
