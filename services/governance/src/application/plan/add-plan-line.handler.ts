import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { planAggregate, type AddPlanLine } from '../../domain/plan/plan.decider.js';

@Injectable()
export class AddPlanLineHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(planId: string, line: Omit<AddPlanLine['data'], 'now'>, context: CommandContext) {
    const command = { type: 'AddPlanLine', data: { ...line, now: this.clock.now() } } as const;
    return handleCommand(this.store, planAggregate, planId, command, context);
  }
}
