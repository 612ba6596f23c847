import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { FulfilCondition } from '../../domain/award/acceptance.decisions.js';

@Injectable()
export class FulfilConditionHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(awardId: string, data: FulfilCondition['data'], context: CommandContext) {
    const command = { type: 'FulfilCondition', data: data } as const;
    return handleCommand(this.store, awardAggregate, awardId, command, context);
  }
}
