import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { planAggregate } from '../../domain/plan/plan.decider.js';
import type { AddPlanLine } from '../../domain/plan/plan-parts.rules.js';

@Injectable()
export class AddPlanLineHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(planId: string, input: Omit<AddPlanLine['data'], 'now'>, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'AddPlanLine', data: { ...input, now } } as const;
    return handleCommand(this.store, planAggregate, planId, command, context);
  }
}
