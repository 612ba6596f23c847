import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import type { StageChange } from '../../domain/initiative/initiative.rules.js';

@Injectable()
export class ChangeStageHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(change: StageChange, context: CommandContext) {
    const command = { type: 'ChangeStage', data: { ...change, by: context.actor } } as const;
    return handleCommand(this.store, initiativeAggregate, change.initiativeId, command, context);
  }
}
