import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { constitutionUnder, isInForce } from '../../domain/body/constitution.js';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { answeredBy, bodyOf, draftedProposalOf, statutesInForce } from '../facts.js';
import { RoundSeals } from '../sealing/round-seals.js';

@Injectable()
export class OpenVotingHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly seals: RoundSeals,
  ) {}

  async execute({ proposalId, closesAt }: { proposalId: string; closesAt: Date }, context: CommandContext) {
    const now = this.clock.now();
    const proposal = await draftedProposalOf(this.store, proposalId);
    const body = await bodyOf(this.store, proposal.bodyId);
    const statutes = await statutesInForce(this.store, body.ruleSetId, body.code, now);
    const data = {
      proposalId,
      statutes,
      members: body.mandates.filter((mandate) => isInForce(mandate, now)),
      constitution: constitutionUnder(body, statutes.version, now),
      ...(await answeredBy(this.store, proposal)),
      keyCommitment: this.seals.commitment(proposalId, 'vote' in proposal ? proposal.vote.round + 1 : 1),
      closesAt,
      now,
    };
    const ruleVersion = `statutes@${statutes.version}`;
    const command = { type: 'OpenVoting', data } as const;
    return handleCommand(this.store, proposalAggregate, proposalId, command, { ...context, ruleVersion });
  }
}
