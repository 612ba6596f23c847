import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { relationAggregate } from '../../domain/relation/relation.decider.js';

@Injectable()
export class RequestRelationConfirmationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(relationId: string, context: CommandContext) {
    const data = { relationId, today: madridDate(this.clock.now()) };
    const command = { type: 'RequestRelationConfirmation', data } as const;
    return handleCommand(this.store, relationAggregate, relationId, command, context);
  }
}
