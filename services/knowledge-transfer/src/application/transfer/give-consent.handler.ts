import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { transferAggregate } from '../../domain/transfer/transfer.decider.js';
import { organisationOf } from './organisation-of.js';

@Injectable()
export class GiveConsentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(transferId: string, context: CommandContext) {
    const data = { organisation: organisationOf(context), today: madridDate(this.clock.now()) };
    return handleCommand(this.store, transferAggregate, transferId, { type: 'GiveConsent', data }, context);
  }
}
