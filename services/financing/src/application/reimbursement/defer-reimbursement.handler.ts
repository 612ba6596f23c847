import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { interestTableAggregate, LATE_PAYMENT_TABLE } from '../../domain/interest/interest-table.decider.js';
import type { DeferReimbursement } from '../../domain/reimbursement/collection.decisions.js';
import { stateOf } from '../state-of.js';
import { reimbursementAggregate } from '../../domain/reimbursement/reimbursement.decider.js';

@Injectable()
export class DeferReimbursementHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(reimbursementId: string, plan: DeferReimbursement['data']['plan'], context: CommandContext) {
    const { rates } = await stateOf(this.store, interestTableAggregate, LATE_PAYMENT_TABLE);
    const data = { plan, rates, today: madridDate(this.clock.now()) };
    const command = { type: 'DeferReimbursement', data } as const;
    return handleCommand(this.store, reimbursementAggregate, reimbursementId, command, context);
  }
}
