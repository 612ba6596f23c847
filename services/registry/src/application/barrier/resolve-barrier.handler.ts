import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { barrierAggregate } from '../../domain/barrier/barrier.decider.js';

@Injectable()
export class ResolveBarrierHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: { barrierId: string; how: string; legalReference?: string | undefined }, context: CommandContext) {
    const data = { ...input, today: madridDate(this.clock.now()) };
    const command = { type: 'ResolveBarrier', data } as const;
    return handleCommand(this.store, barrierAggregate, input.barrierId, command, context);
  }
}
