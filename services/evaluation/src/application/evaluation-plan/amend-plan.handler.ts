import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { evaluationPlanAggregate } from '../../domain/evaluation-plan/evaluation-plan.decider.js';

@Injectable()
export class AmendPlanHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ planId, ...amendment }: { planId: string; reason: string; change: string }, context: CommandContext) {
    const command = { type: 'AmendPlan', data: { ...amendment, now: this.clock.now() } } as const;
    return handleCommand(this.store, evaluationPlanAggregate, planId, command, context);
  }
}
