import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { relationAggregate, type ConfirmRelation } from '../../domain/relation/relation.decider.js';
import { speakersOf } from './speakers.js';

@Injectable()
export class ConfirmRelationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: Omit<ConfirmRelation['data'], 'today' | 'by' | 'speakers'>, context: CommandContext) {
    const speakers = await speakersOf(this.store, input.relationId);
    const data = { ...input, today: madridDate(this.clock.now()), by: context.actor, speakers };
    return handleCommand(this.store, relationAggregate, input.relationId, { type: 'ConfirmRelation', data }, context);
  }
}
