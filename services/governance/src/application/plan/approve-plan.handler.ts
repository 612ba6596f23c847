import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { planAggregate } from '../../domain/plan/plan.decider.js';
import { resolutionFact } from '../resolution-fact.js';

type Approval = Readonly<{ planId: string; year?: number | undefined; resolutionId: string }>;

/** A resolution in force approves a strategic plan, or the annual plan of a year. */
@Injectable()
export class ApprovePlanHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ planId, year, resolutionId }: Approval, context: CommandContext) {
    const resolution = await resolutionFact(this.store, resolutionId);
    const command = { type: 'ApprovePlan', data: { planId, year, resolution, now: this.clock.now() } } as const;
    return handleCommand(this.store, planAggregate, planId, command, context);
  }
}
