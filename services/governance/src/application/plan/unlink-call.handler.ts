import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { planAggregate } from '../../domain/plan/plan.decider.js';
import type { UnlinkCall } from '../../domain/plan/plan-call.rules.js';

@Injectable()
export class UnlinkCallHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(planId: string, input: Omit<UnlinkCall['data'], 'now'>, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'UnlinkCall', data: { ...input, now } } as const;
    return handleCommand(this.store, planAggregate, planId, command, context);
  }
}
