import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import type { RecordReceipt } from '../../domain/reimbursement/collection.decisions.js';
import { reimbursementAggregate } from '../../domain/reimbursement/reimbursement.decider.js';

@Injectable()
export class RecordReceiptHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(reimbursementId: string, input: Omit<RecordReceipt['data'], 'today'>, context: CommandContext) {
    const data = { ...input, today: madridDate(this.clock.now()) };
    const command = { type: 'RecordReceipt', data } as const;
    return handleCommand(this.store, reimbursementAggregate, reimbursementId, command, context);
  }
}
