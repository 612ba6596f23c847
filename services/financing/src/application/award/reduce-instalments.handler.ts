import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { ReduceInstalments } from '../../domain/award/reduction.decisions.js';
import { awardAggregate } from '../../domain/award/award.decider.js';

@Injectable()
export class ReduceInstalmentsHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(awardId: string, input: Omit<ReduceInstalments['data'], 'reducedOn'>, context: CommandContext) {
    const data = { ...input, reducedOn: madridDate(this.clock.now()) };
    return handleCommand(this.store, awardAggregate, awardId, { type: 'ReduceInstalments', data }, context);
  }
}
