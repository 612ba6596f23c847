import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { bodyOf } from '../facts.js';
import { convenedOf, ownSeat, seatInForce } from './session-facts.js';

/** A member for the own seat; the secretary for the seat of whoever has said so on paper. */
@Injectable()
export class AcknowledgeConvocationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ sessionId, seat, own }: { sessionId: string; seat?: string; own: boolean }, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId } = await convenedOf(this.store, sessionId);
    const body = await bodyOf(this.store, bodyId);
    const by = own || seat === undefined ? ownSeat(body, context, now, seat) : seatInForce(body, seat, now);
    const command = { type: 'AcknowledgeConvocation', data: { by, now } } as const;
    const acting = { ...context, mandate: by.mandateId };
    return { seat: by.seat, receipt: await handleCommand(this.store, sessionAggregate, sessionId, command, acting) };
  }
}
