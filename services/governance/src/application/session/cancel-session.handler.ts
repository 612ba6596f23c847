import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { sessionAggregate } from '../../domain/session/session.decider.js';

@Injectable()
export class CancelSessionHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ sessionId, ...input }: { sessionId: string; reason: string }, context: CommandContext) {
    const data = { ...input, now: this.clock.now() };
    return handleCommand(this.store, sessionAggregate, sessionId, { type: 'CancelSession', data }, context);
  }
}
