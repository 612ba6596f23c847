import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Voices } from '../../domain/session/holding.rules.js';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { sessionOf } from './session-facts.js';

type Approval = { sessionId: string; digest: string; vote?: Voices & { inSession: string } };

/** By consent, or by a vote in a later session. */
@Injectable()
export class ApproveMinutesHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ sessionId, digest, vote }: Approval, context: CommandContext) {
    const now = this.clock.now();
    const data = { digest, now, ...(vote && { vote: await this.#votedOn(vote) }) };
    return handleCommand(this.store, sessionAggregate, sessionId, { type: 'ApproveMinutes', data }, context);
  }

  async #votedOn({ inSession, ...voices }: Voices & { inSession: string }) {
    return { ...voices, next: await sessionOf(this.store, inSession) };
  }
}
