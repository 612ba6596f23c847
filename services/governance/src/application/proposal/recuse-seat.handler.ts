import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { seatInOffice } from '../../domain/body/held-seat.js';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { bodyOf, draftedProposalOf } from '../facts.js';

type Recusal = {
  proposalId: string;
  seat: string;
  reason: string;
  /** Who may recuse only a seat of their own. */ holder?: string;
};

@Injectable()
export class RecuseSeatHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ proposalId, seat, reason, holder }: Recusal, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId } = await draftedProposalOf(this.store, proposalId);
    const body = await bodyOf(this.store, bodyId);
    const mandate = holder === undefined ? undefined : seatInOffice(body, holder, now, seat).mandateId;
    const bodySeats = body.seats.map((place) => place.seat);
    const command = { type: 'RecuseSeat', data: { seat, reason, bodySeats, now } } as const;
    const acting = { ...context, ...(mandate && { mandate }) };
    return handleCommand(this.store, proposalAggregate, proposalId, command, acting);
  }
}
