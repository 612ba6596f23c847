import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { bodyOf } from '../facts.js';
import { convenedOf, ownSeat } from './session-facts.js';

type MinutesAnswer = { sessionId: string; digest: string; objection?: string; seat?: string };

/** A member agrees to a draft, or objects to it, for the own seat. */
@Injectable()
export class AnswerMinutesHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ sessionId, seat: named, ...input }: MinutesAnswer, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId } = await convenedOf(this.store, sessionId);
    const { seat, mandateId, inForce } = ownSeat(await bodyOf(this.store, bodyId), context, now, named);
    const command = { type: 'AnswerMinutes', data: { ...input, seat, mandateId, inForce, now } } as const;
    const acting = { ...context, mandate: mandateId };
    return { seat, receipt: await handleCommand(this.store, sessionAggregate, sessionId, command, acting) };
  }
}
