import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MINUTES_TEMPLATE } from '../../domain/session/minutes-content.js';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { refuse } from '../../domain/session/session.refusals.js';
import { freshMinutes } from './minutes-of.js';
import { convenedOf } from './session-facts.js';

@Injectable()
export class DraftMinutesHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ sessionId }: { sessionId: string }, context: CommandContext) {
    const { status } = await convenedOf(this.store, sessionId);
    const minutes = await freshMinutes(this.store, sessionId);
    if (!minutes) throw refuse('SESSION_IN_OTHER_STATUS', { facts: { status }, wouldPassIf: { statusIn: ['closed'] } });
    const { digest, sources } = minutes;
    const data = { digest, sources: [...sources], template: MINUTES_TEMPLATE, now: this.clock.now() };
    const command = { type: 'DraftMinutes', data } as const;
    return { digest, receipt: await handleCommand(this.store, sessionAggregate, sessionId, command, context) };
  }
}
