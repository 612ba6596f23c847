import type { CallPublished } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { callAggregate } from '../../domain/challenge/call.decider.js';

/** A published call can adopt a challenge. */
@Injectable()
export class RecordCallWhenCallPublished {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute({ callId, title, opensAt, closesAt }: CallPublished, context: CommandContext) {
    const command = { type: 'RecordCall', data: { callId, title, opensAt, closesAt } } as const;
    return handleCommand(this.store, callAggregate, callId, command, context);
  }
}
