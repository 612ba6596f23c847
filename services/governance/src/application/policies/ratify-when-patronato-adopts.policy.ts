import type { ResolutionAdopted } from '@ceriss/contracts';
import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { proposalAggregate } from '../../domain/proposal/proposal.decider.js';
import { answerSchema } from '../../domain/proposal/proposal.schemas.js';

/** When the patronato adopts its answer to a council's resolution, that resolution is ratified, or deviated from with the reasons. */
@Injectable()
export class RatifyWhenPatronatoAdopts {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(adopted: ResolutionAdopted, context: CommandContext): Promise<void> {
    if (!adopted.answer) return;
    const answer = answerSchema.parse(adopted.answer);
    const { resolutionId: proposalId } = answer;
    const data = { proposalId, by: adopted.resolutionId, answer, now: this.clock.now() };
    await handleCommand(this.store, proposalAggregate, proposalId, { type: 'RecordAnswer', data }, context);
  }
}
