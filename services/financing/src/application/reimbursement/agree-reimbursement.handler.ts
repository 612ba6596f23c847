import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { interestTableAggregate, LATE_PAYMENT_TABLE } from '../../domain/interest/interest-table.decider.js';
import type { AgreeReimbursement } from '../../domain/reimbursement/procedure.decisions.js';
import { knownReimbursement } from '../../domain/reimbursement/reimbursement.state.js';
import { stateOf } from '../state-of.js';
import { competenceOf } from './competence-of.js';
import { reimbursementAggregate } from '../../domain/reimbursement/reimbursement.decider.js';

@Injectable()
export class AgreeReimbursementHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    reimbursementId: string,
    input: Pick<AgreeReimbursement['data'], 'remaining' | 'answer'>,
    context: CommandContext,
  ) {
    const today = madridDate(this.clock.now());
    const { poolId } = knownReimbursement(await stateOf(this.store, reimbursementAggregate, reimbursementId));
    const { rates } = await stateOf(this.store, interestTableAggregate, LATE_PAYMENT_TABLE);
    const authority = await competenceOf(this.store, poolId, today);
    const data = { ...input, rates, authority, by: context.actor, today };
    const command = { type: 'AgreeReimbursement', data } as const;
    return handleCommand(this.store, reimbursementAggregate, reimbursementId, command, context);
  }
}
