import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import { groupsOf } from './review-of.js';
import { UNDERTAKINGS, type Undertakings } from './undertakings.js';

/** Judges the awards of the register again by who is known now to have belonged together. */
@Injectable()
export class ReviewAidHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UNDERTAKINGS) private readonly undertakings: Undertakings,
  ) {}

  async execute(context: CommandContext) {
    const groups = await groupsOf(this.store, this.undertakings);
    const data = { groups, foundBy: 'ownership', on: madridDate(this.clock.now()) } as const;
    return handleCommand(this.store, aidRegisterAggregate, AID_REGISTER, { type: 'ReviewAid', data }, context);
  }
}
