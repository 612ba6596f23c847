import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { refuse } from '../../domain/session/session.refusals.js';
import { bodyOf } from '../facts.js';
import { askingSeat, sessionOf } from './session-facts.js';

@Injectable()
export class SupportRequestHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ sessionId, seat }: { sessionId: string; seat?: string }, context: CommandContext) {
    const now = this.clock.now();
    const session = await sessionOf(this.store, sessionId);
    if (session.status === 'none') throw refuse('SESSION_NOT_FOUND', { facts: { sessionId } });
    const by = askingSeat(await bodyOf(this.store, session.bodyId), context, now, seat);
    const command = { type: 'SupportRequest', data: { sessionId, by, now } } as const;
    return handleCommand(this.store, sessionAggregate, sessionId, command, { ...context, mandate: by.mandateId });
  }
}
