import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, type MoneyJson } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';

@Injectable()
export class RequireGuaranteeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(awardId: string, input: { instalment: number; amount: MoneyJson }, context: CommandContext) {
    const data = { ...input, requiredOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, awardAggregate, awardId, { type: 'RequireGuarantee', data }, context);
  }
}
