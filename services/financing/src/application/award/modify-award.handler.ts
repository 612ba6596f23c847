import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import type { ModifyAward } from '../../domain/award/after-grant.decisions.js';
import { claimOf } from '../claim-of.js';

export type ModifyAwardInput = Readonly<{ resolutionId: string }> &
  Pick<ModifyAward['data'], 'endsOn' | 'eligibleCost' | 'reason' | 'limits'>;

@Injectable()
export class ModifyAwardHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(awardId: string, { resolutionId, ...input }: ModifyAwardInput, context: CommandContext) {
    const now = this.clock.now();
    const claim = await claimOf(this.store, resolutionId);
    const data = { ...input, claim, by: context.actor, now, today: madridDate(now) };
    return handleCommand(this.store, awardAggregate, awardId, { type: 'ModifyAward', data }, context);
  }
}
