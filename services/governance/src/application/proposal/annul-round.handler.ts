import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { draftedProposalOf } from '../facts.js';
import { RoundSeals } from '../sealing/round-seals.js';

/** Gives up a round that can never be counted because the secret that sealed its ballots is lost. */
@Injectable()
export class AnnulRoundHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly seals: RoundSeals,
  ) {}

  async execute({ proposalId, round }: { proposalId: string; round: number }, context: CommandContext) {
    const now = this.clock.now();
    const proposal = await draftedProposalOf(this.store, proposalId);
    const opened = 'vote' in proposal ? this.seals.open(proposalId, proposal.vote) : { contents: new Map(), lot: [] };
    const command = { type: 'AnnulRound', data: { round, opened, now } } as const;
    return handleCommand(this.store, proposalAggregate, proposalId, command, context);
  }
}
