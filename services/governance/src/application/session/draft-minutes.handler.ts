import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MINUTES_TEMPLATE } from '../../domain/session/minutes-content.js';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import type { SessionEvent } from '../../domain/session/session.events.js';
import { refuse } from '../../domain/session/session.refusals.js';
import { freshMinutes } from './minutes-of.js';
import { convenedOf } from './session-facts.js';

/* The same command again tells of the draft that it made, whatever has been recorded since. */
const draftedIn = ([event]: readonly SessionEvent[]): string | undefined =>
  event?.type === 'governance.minutes-drafted' ? event.data.digest : undefined;

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
    const receipt = await handleCommand(this.store, sessionAggregate, sessionId, command, context);
    return { digest: draftedIn(receipt.events) ?? digest, receipt };
  }
}
