import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { reimbursementAggregate } from '../../domain/reimbursement/reimbursement.decider.js';

@Injectable()
export class HandOverHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(reimbursementId: string, to: string, context: CommandContext) {
    const command = { type: 'HandOver', data: { to, today: madridDate(this.clock.now()) } } as const;
    return handleCommand(this.store, reimbursementAggregate, reimbursementId, command, context);
  }
}
