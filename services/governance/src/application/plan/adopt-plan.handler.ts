import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { planAggregate } from '../../domain/plan/plan.decider.js';
import type { AdoptPlan } from '../../domain/plan/plan-parts.rules.js';

@Injectable()
export class AdoptPlanHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: Omit<AdoptPlan['data'], 'now'>, context: CommandContext) {
    const planId = idCreatedBy(context.commandId);
    const command = { type: 'AdoptPlan', data: { ...input, now: this.clock.now() } } as const;
    return { planId, receipt: await handleCommand(this.store, planAggregate, planId, command, context) };
  }
}
