import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { needAggregate } from '../../domain/need-signal/need-signal.decider.js';

@Injectable()
export class WithdrawNeedHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(input: { needId: string; reason: string }, context: CommandContext) {
    const data = { ...input, today: madridDate(this.clock.now()), by: context.actor };
    const command = { type: 'WithdrawNeed', data } as const;
    return handleCommand(this.store, needAggregate, input.needId, command, context);
  }
}
