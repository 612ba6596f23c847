import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { idCreatedBy } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import { expenseAggregate, type RegisterExpense } from '../../domain/expense/expense.decider.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { stateOf } from '../state-of.js';

export type RegisterExpenseInput = Omit<RegisterExpense['data'], 'expenseId' | 'award' | 'pool'>;

@Injectable()
export class RegisterExpenseHandler {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute(awardId: string, input: RegisterExpenseInput, context: CommandContext) {
    const award = knownAward(await stateOf(this.store, awardAggregate, awardId));
    const pool = await stateOf(this.store, poolAggregate, award.poolId);
    const expenseId = idCreatedBy(context.commandId);
    const data = { expenseId, ...input, award, pool };
    return handleCommand(this.store, expenseAggregate, expenseId, { type: 'RegisterExpense', data }, context);
  }
}
