import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';

@Injectable()
export class WithdrawApplicationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(applicationId: string, context: CommandContext) {
    const data = { by: context.actor, withdrawnOn: madridDate(this.clock.now()) };
    const command = { type: 'WithdrawApplication', data } as const;
    return handleCommand(this.store, applicationAggregate, applicationId, command, context);
  }
}
