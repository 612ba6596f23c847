import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { planAggregate } from '../../domain/plan/plan.decider.js';
import type { ReportIndicator } from '../../domain/plan/indicator.rules.js';

@Injectable()
export class ReportIndicatorHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(planId: string, input: Omit<ReportIndicator['data'], 'now' | 'today'>, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'ReportIndicator', data: { ...input, today: madridDate(now), now } } as const;
    return handleCommand(this.store, planAggregate, planId, command, context);
  }
}
