import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/call/call.decider.js';

@Injectable()
export class CloseWindowHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(callId: string, context: CommandContext) {
    const command = { type: 'CloseWindow', data: { now: this.clock.now() } } as const;
    return handleCommand(this.store, callAggregate, callId, command, context);
  }
}
