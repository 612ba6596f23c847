import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { payeeAggregate } from '../../domain/payee/payee.decider.js';

@Injectable()
export class ProposeAccountHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actorId: string, input: { iban: string; evidence: string }, context: CommandContext) {
    const accountId = idCreatedBy(context.commandId);
    const data = { ...input, actorId, accountId, by: context.actor, proposedOn: madridDate(this.clock.now()) };
    const command = { type: 'ProposeAccount', data } as const;
    return { accountId, receipt: await handleCommand(this.store, payeeAggregate, actorId, command, context) };
  }
}
