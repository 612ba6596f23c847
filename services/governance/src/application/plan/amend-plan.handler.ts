import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { planAggregate } from '../../domain/plan/plan.decider.js';
import type { PlanChange } from '../../domain/plan/plan.events.js';
import { resolutionFact } from '../resolution-fact.js';

type Amendment = Readonly<{ resolutionId: string; reasons: string; changes: readonly PlanChange[] }>;

/** A resolution in force changes what was approved: budgets and titles, new actions and lines. */
@Injectable()
export class AmendPlanHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(planId: string, { resolutionId, ...amendment }: Amendment, context: CommandContext) {
    const resolution = await resolutionFact(this.store, resolutionId);
    const command = { type: 'AmendPlan', data: { planId, resolution, ...amendment, now: this.clock.now() } } as const;
    return handleCommand(this.store, planAggregate, planId, command, context);
  }
}
