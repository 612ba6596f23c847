import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { repaymentAggregate } from '../../domain/repayment/repayment.decider.js';
import { receiptOf, type Receipt } from '../receipt.js';

export type Repaid = Omit<Receipt, 'receivedOn'> & Readonly<{ paidOn: string }>;

/** The lender is paid, as a person or a statement of the bank says; what was recorded wrongly is undone. */
@Injectable()
export class FollowRepaymentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(loanId: string, { paidOn, ...repaid }: Repaid, context: CommandContext) {
    const {
      receiptId: paymentId,
      amount,
      bankReference,
      bankAccount,
    } = receiptOf(loanId, {
      ...repaid,
      receivedOn: paidOn,
    });
    const data = { paymentId, amount, paidOn, bankReference, bankAccount, today: this.#today() };
    const command = { type: 'RecordRepayment', data } as const;
    return { receipt: await handleCommand(this.store, repaymentAggregate, loanId, command, context), paymentId };
  }

  undo(loanId: string, input: Readonly<{ paymentId: string; reason: string }>, context: CommandContext) {
    const command = { type: 'UndoRepayment', data: { ...input, undoneOn: this.#today() } } as const;
    return handleCommand(this.store, repaymentAggregate, loanId, command, context);
  }

  #today(): string {
    return madridDate(this.clock.now());
  }
}
