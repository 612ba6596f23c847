import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import { stateOf } from '../state-of.js';
import { financingOf, paidInstalmentsOf } from './award-facts.js';
import { justificationAggregate } from '../../domain/justification/justification.decider.js';

@Injectable()
export class CloseJustificationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(awardId: string, context: CommandContext) {
    const { poolId } = knownAward(await stateOf(this.store, awardAggregate, awardId));
    const paid = await paidInstalmentsOf(this.store, awardId);
    const financing = await financingOf(this.store, poolId, awardId);
    const data = { paid, ...financing, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, justificationAggregate, awardId, { type: 'CloseJustification', data }, context);
  }
}
