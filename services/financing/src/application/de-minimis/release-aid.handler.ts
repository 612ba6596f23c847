import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class ReleaseAidHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Lets a reservation go whose day is over, unless its award was granted and only the news of it is late. */
  async execute(entryId: string, awardId: string, context: CommandContext): Promise<void> {
    const { status } = await stateOf(this.store, awardAggregate, awardId);
    const data = { entryId, granted: status !== 'none', now: this.clock.now() };
    await handleCommand(this.store, aidRegisterAggregate, AID_REGISTER, { type: 'ReleaseAid', data }, context);
  }
}
