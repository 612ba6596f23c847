import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { sessionAggregate } from '../../domain/session/session.decider.js';

@Injectable()
export class RecordDepartureHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ sessionId, seat, at }: { sessionId: string; seat: string; at?: Date }, context: CommandContext) {
    const now = this.clock.now();
    const command = { type: 'RecordDeparture', data: { seat, at: at ?? now, now } } as const;
    return handleCommand(this.store, sessionAggregate, sessionId, command, context);
  }
}
