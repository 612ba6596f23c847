import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, type MoneyJson } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';

@Injectable()
export class RenounceAwardHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(
    awardId: string,
    input: Readonly<{ amount?: MoneyJson | undefined; from?: string | undefined; reason: string }>,
    context: CommandContext,
  ) {
    const data = { ...input, by: context.actor, renouncedOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, awardAggregate, awardId, { type: 'RenounceAward', data }, context);
  }
}
