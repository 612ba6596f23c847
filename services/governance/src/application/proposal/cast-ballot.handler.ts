import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { heldSeat, seatedIn } from '../../domain/body/held-seat.js';
import { constitutionDuring } from '../../domain/proposal/opening.rules.js';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import type { BallotContent } from '../../domain/voting/ballot-content.js';
import { bodyOf, draftedProposalOf } from '../facts.js';
import { RoundSeals } from '../sealing/round-seals.js';

type Vote = {
  proposalId: string;
  content: BallotContent;
  /** The caller's own seat, where they hold several. */ seat?: string;
  /** The seat whose proxy the caller carries. */ onBehalfOf?: string;
};

/** Whoever calls votes for the seat they hold, or for one whose proxy it carries, and for no other. */
@Injectable()
export class CastBallotHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly seals: RoundSeals,
  ) {}

  async execute({ proposalId, content, seat: named, onBehalfOf }: Vote, context: CommandContext) {
    const now = this.clock.now();
    const proposal = await draftedProposalOf(this.store, proposalId);
    const body = await bodyOf(this.store, proposal.bodyId);
    const own = heldSeat(body, context.actor.subject, now, named);
    const voter = onBehalfOf === undefined ? own : seatedIn(body, onBehalfOf, now);
    const constitution = constitutionDuring(proposal, body, now);
    const { fingerprint, ...sealing } = this.#sealed(proposalId, proposal, voter.seat, content, context);
    const carried = onBehalfOf !== undefined && { carrier: own };
    const data = { voter, ...carried, constitution, content, ...sealing, now };
    const acting = { ...context, fingerprint, mandate: own.mandateId };
    const command = { type: 'CastBallot', data } as const;
    return {
      seat: voter.seat,
      receipt: await handleCommand(this.store, proposalAggregate, proposalId, command, acting),
    };
  }

  #sealed(
    proposalId: string,
    proposal: Awaited<ReturnType<typeof draftedProposalOf>>,
    seat: string,
    content: BallotContent,
    { fingerprint }: CommandContext,
  ): { fingerprint: string; sealed?: string; repeats?: string } {
    if (!('vote' in proposal)) return { fingerprint };
    return this.seals.ballot({ proposalId, vote: proposal.vote, seat, content, fingerprint });
  }
}
