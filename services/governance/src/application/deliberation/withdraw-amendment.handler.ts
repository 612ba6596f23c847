import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { deliberationAggregate } from '../../domain/deliberation/deliberation.decider.js';
import { organisationOf } from '../author.js';
import { draftFact } from './draft-fact.js';

type Withdrawal = Readonly<{ amendmentId: string; reasons: string }>;

@Injectable()
export class WithdrawAmendmentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(proposalId: string, withdrawal: Withdrawal, context: CommandContext) {
    const now = this.clock.now();
    const { bodyId } = await draftFact(this.store, proposalId);
    const by = await organisationOf(this.store, context, bodyId, now);
    const command = { type: 'WithdrawAmendment', data: { ...withdrawal, by, now } } as const;
    return handleCommand(this.store, deliberationAggregate, proposalId, command, context);
  }
}
