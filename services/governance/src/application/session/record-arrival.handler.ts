import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { RecordArrival } from '../../domain/session/attendance.rules.js';
import { sessionAggregate } from '../../domain/session/session.decider.js';
import { bodyOf } from '../facts.js';
import { convenedOf, seatInForce } from './session-facts.js';

type Arrival = { sessionId: string; seat: string; manner: RecordArrival['data']['manner']; heldBy?: string; at?: Date };

@Injectable()
export class RecordArrivalHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ sessionId, seat, at, ...arrival }: Arrival, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId } = await convenedOf(this.store, sessionId);
    const member = seatInForce(await bodyOf(this.store, bodyId), seat, at ?? now);
    const command = { type: 'RecordArrival', data: { ...arrival, member, at: at ?? now, now } } as const;
    return handleCommand(this.store, sessionAggregate, sessionId, command, { ...context, mandate: member.mandateId });
  }
}
