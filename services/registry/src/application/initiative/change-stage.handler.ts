import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import type { StageChange } from '../../domain/initiative/initiative.rules.js';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { decisionFactOf } from '../facts.js';

@Injectable()
export class ChangeStageHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(input: StageChange, context: CommandContext) {
    const { decisionId, ...change } = input;
    const decision = decisionId === undefined ? undefined : await decisionFactOf(this.store, decisionId);
    const data = { ...change, decision, by: context.actor };
    const command = { type: 'ChangeStage', data } as const;
    return handleCommand(this.store, initiativeAggregate, input.initiativeId, command, context);
  }
}
