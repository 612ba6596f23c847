import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { relationAggregate, type ConfirmRelation } from '../../domain/relation/relation.decider.js';

@Injectable()
export class ConfirmRelationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: Omit<ConfirmRelation['data'], 'today'>, context: CommandContext) {
    const command = { type: 'ConfirmRelation', data: { ...input, today: madridDate(this.clock.now()) } } as const;
    return handleCommand(this.store, relationAggregate, input.relationId, command, context);
  }
}
