import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import { deMinimis2023 } from '../../domain/de-minimis/de-minimis.rules.js';
import { aidOfAward } from './aid-of-award.js';
import { groupsOf } from './review-of.js';
import { UNDERTAKINGS, type Undertakings } from './undertakings.js';

@Injectable()
export class ConfirmAidHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UNDERTAKINGS) private readonly undertakings: Undertakings,
  ) {}

  /** What has been granted is aid, whatever became of its reservation. */
  async execute(awardId: string, context: CommandContext): Promise<void> {
    const granted = await aidOfAward(this.store, awardId);
    if (granted.length === 0) return;
    const groups = await groupsOf(this.store, this.undertakings, granted);
    const aid = granted.map((one) => ({ ...one, members: groups[one.entryId]!, rules: deMinimis2023 }));
    const data = { aid, review: { groups, foundBy: 'grant', on: madridDate(this.clock.now()) } as const };
    await handleCommand(this.store, aidRegisterAggregate, AID_REGISTER, { type: 'ConfirmAid', data }, context);
  }
}
