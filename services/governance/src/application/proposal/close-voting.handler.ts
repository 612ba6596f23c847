import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, DomainError } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { draftedProposalOf } from '../facts.js';
import { RoundSeals } from '../sealing/round-seals.js';

const LOOKS = 3;

/** Opens the ballots of a round and closes it. A ballot that was being stored meanwhile is looked for again. */
@Injectable()
export class CloseVotingHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly seals: RoundSeals,
  ) {}

  async execute(input: { proposalId: string; round: number }, context: CommandContext) {
    for (let look = 1; ; look += 1) {
      try {
        return await this.#close(input, context);
      } catch (error) {
        const unread = error instanceof DomainError && error.code === 'VOTING_BALLOTS_UNREAD';
        if (!unread || look === LOOKS) throw error;
      }
    }
  }

  async #close({ proposalId, round }: { proposalId: string; round: number }, context: CommandContext) {
    const now = this.clock.now();
    const proposal = await draftedProposalOf(this.store, proposalId);
    const opened = 'vote' in proposal ? this.seals.open(proposalId, proposal.vote) : { contents: new Map(), lot: [] };
    const command = { type: 'CloseVoting', data: { round, opened, now } } as const;
    return handleCommand(this.store, proposalAggregate, proposalId, command, context);
  }
}
