import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import { aidOfAward } from './aid-of-award.js';
import { groupsOf } from './review-of.js';
import { UNDERTAKINGS, type Undertakings } from './undertakings.js';

@Injectable()
export class ReduceAidHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UNDERTAKINGS) private readonly undertakings: Undertakings,
  ) {}

  /** What was given up or has lapsed does not count any more. */
  async execute(awardId: string, context: CommandContext): Promise<void> {
    const aid = await aidOfAward(this.store, awardId);
    if (aid.length === 0) return;
    const left = Object.fromEntries(aid.map(({ entryId, amount }) => [entryId, amount]));
    const groups = await groupsOf(this.store, this.undertakings);
    const data = { left, review: { groups, foundBy: 'grant', on: madridDate(this.clock.now()) } as const };
    await handleCommand(this.store, aidRegisterAggregate, AID_REGISTER, { type: 'ReduceAid', data }, context);
  }
}
