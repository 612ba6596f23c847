import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { applicationAggregate } from '../../domain/application/application.decider.js';

@Injectable()
export class CureHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(applicationId: string, delivered: string[], context: CommandContext) {
    const command = {
      type: 'Cure',
      data: { delivered, curedOn: madridDate(this.clock.now()), by: context.actor },
    } as const;
    return handleCommand(this.store, applicationAggregate, applicationId, command, context);
  }
}
