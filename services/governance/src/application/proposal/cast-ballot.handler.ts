import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { constitutionAt } from '../../domain/body/constitution.js';
import { heldSeat } from '../../domain/body/held-seat.js';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import type { Choice } from '../../domain/voting/values.js';
import { bodyOf, draftedProposalOf } from '../facts.js';

type Vote = { proposalId: string; choice: Choice; seat?: string };

/** Whoever calls votes for the seat they hold, and for no other. */
@Injectable()
export class CastBallotHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ proposalId, choice, seat: named }: Vote, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId } = await draftedProposalOf(this.store, proposalId);
    const body = await bodyOf(this.store, bodyId);
    const { seat, mandateId, inForce, declared } = heldSeat(body, context.actor.subject, now, named);
    const constitution = constitutionAt(body.mandates, body.stateMajority, now);
    const standing = { mandateId, inForce, declared, constitution };
    const command = { type: 'CastBallot', data: { seat, choice, standing, now } } as const;
    const acting = { ...context, mandate: mandateId };
    return { seat, receipt: await handleCommand(this.store, proposalAggregate, proposalId, command, acting) };
  }
}
