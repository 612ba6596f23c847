import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { evaluationPlanAggregate } from '../../domain/evaluation-plan/evaluation-plan.decider.js';

@Injectable()
export class LockPlanHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(planId: string, context: CommandContext) {
    const command = { type: 'LockPlan', data: { now: this.clock.now() } } as const;
    return handleCommand(this.store, evaluationPlanAggregate, planId, command, context);
  }
}
