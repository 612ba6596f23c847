import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { AID_REGISTER, aidRegisterAggregate } from '../../domain/de-minimis/aid-register.decider.js';
import { groupsOf } from './review-of.js';
import { UNDERTAKINGS, type Undertakings } from './undertakings.js';

@Injectable()
export class WithdrawDeclarationHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UNDERTAKINGS) private readonly undertakings: Undertakings,
  ) {}

  async execute(entryId: string, reason: string, context: CommandContext) {
    const groups = await groupsOf(this.store, this.undertakings);
    const review = { groups, foundBy: 'declaration', on: madridDate(this.clock.now()) } as const;
    const command = { type: 'WithdrawDeclaration', data: { entryId, reason, review } } as const;
    return handleCommand(this.store, aidRegisterAggregate, AID_REGISTER, command, context);
  }
}
