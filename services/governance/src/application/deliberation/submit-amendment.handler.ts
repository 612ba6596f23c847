import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { deliberationAggregate } from '../../domain/deliberation/deliberation.decider.js';
import { authorOf } from '../author.js';
import { draftFact } from './draft-fact.js';

type Amendment = Readonly<{ base: number; text: string; rationale: string }>;

@Injectable()
export class SubmitAmendmentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(proposalId: string, amendment: Amendment, context: CommandContext) {
    const amendmentId = idCreatedBy(context.commandId);
    const now = this.clock.now();
    const proposal = await draftFact(this.store, proposalId);
    const author = await authorOf(this.store, context, proposal.bodyId, now);
    const data = { ...amendment, amendmentId, author, proposal, now };
    const command = { type: 'SubmitAmendment', data } as const;
    const receipt = await handleCommand(this.store, deliberationAggregate, proposalId, command, context);
    return { amendmentId, receipt };
  }
}
