import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { LodgeGuarantee } from '../../domain/award/setback.decisions.js';

@Injectable()
export class LodgeGuaranteeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(awardId: string, input: Omit<LodgeGuarantee['data'], 'today'>, context: CommandContext) {
    const data = { ...input, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, awardAggregate, awardId, { type: 'LodgeGuarantee', data }, context);
  }
}
