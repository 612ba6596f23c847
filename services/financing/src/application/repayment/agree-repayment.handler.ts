import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { loanIdOf } from '../../domain/repayment/loan.rules.js';
import {
  repaymentAggregate,
  type AgreeRepayment,
  type RescheduleRepayment,
} from '../../domain/repayment/repayment.decider.js';
import type { LoanSource } from '../../domain/repayment/repayment.events.js';
import { knownRepayment } from '../../domain/repayment/repayment.state.js';
import { stateOf } from '../state-of.js';
import { loanOf } from './loan-of.js';

type Agreed = Omit<AgreeRepayment['data'], 'loan' | 'agreedOn'> & Readonly<{ source: LoanSource }>;
type Rescheduled = Omit<RescheduleRepayment['data'], 'loan' | 'agreedOn'>;

/** How a repayable source is paid back: agreed once, and changed by new versions. */
@Injectable()
export class AgreeRepaymentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async agree({ source, ...input }: Agreed, context: CommandContext) {
    const loanId = loanIdOf(source);
    const data = { ...input, loan: await loanOf(this.store, source), agreedOn: this.#today() };
    const command = { type: 'AgreeRepayment', data } as const;
    return { receipt: await handleCommand(this.store, repaymentAggregate, loanId, command, context), loanId };
  }

  async reschedule(loanId: string, input: Rescheduled, context: CommandContext) {
    const { source } = knownRepayment(await stateOf(this.store, repaymentAggregate, loanId));
    const data = { ...input, loan: await loanOf(this.store, source), agreedOn: this.#today() };
    return handleCommand(this.store, repaymentAggregate, loanId, { type: 'RescheduleRepayment', data }, context);
  }

  #today(): string {
    return madridDate(this.clock.now());
  }
}
