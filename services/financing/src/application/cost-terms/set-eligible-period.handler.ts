import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { costTermsAggregate, type SetEligiblePeriod } from '../../domain/cost-terms/cost-terms.decider.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class SetEligiblePeriodHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(awardId: string, input: Pick<SetEligiblePeriod['data'], 'period' | 'reason'>, context: CommandContext) {
    const award = await stateOf(this.store, awardAggregate, awardId);
    const data = { ...input, award, setOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, costTermsAggregate, awardId, { type: 'SetEligiblePeriod', data }, context);
  }
}
