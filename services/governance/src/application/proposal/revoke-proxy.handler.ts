import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { seatInOffice } from '../../domain/body/held-seat.js';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { bodyOf, draftedProposalOf } from '../facts.js';

@Injectable()
export class RevokeProxyHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ proposalId, seat: named }: { proposalId: string; seat?: string }, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId } = await draftedProposalOf(this.store, proposalId);
    const body = await bodyOf(this.store, bodyId);
    const { seat, mandateId } = seatInOffice(body, context.actor.subject, now, named);
    const command = { type: 'RevokeProxy', data: { seat, mandateId, now } } as const;
    const acting = { ...context, mandate: mandateId };
    return { seat, receipt: await handleCommand(this.store, proposalAggregate, proposalId, command, acting) };
  }
}
