import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, euros, namedId } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import { knownReimbursement } from '../../domain/reimbursement/reimbursement.state.js';
import { stateOf } from '../state-of.js';
import { reimbursementAggregate } from '../../domain/reimbursement/reimbursement.decider.js';

@Injectable()
export class OrderOffsetHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(reimbursementId: string, instalment: number, context: CommandContext) {
    const { awardId } = knownReimbursement(await stateOf(this.store, reimbursementAggregate, reimbursementId));
    const { instalments } = knownAward(await stateOf(this.store, awardAggregate, awardId));
    const due = instalments.find(({ number, payment }) => number === instalment && !payment);
    const data = {
      offsetId: namedId(reimbursementId, `offset/${context.commandId}`),
      instalment,
      payable: due?.amount ?? euros(0n),
      today: madridDate(this.clock.now()),
    };
    const command = { type: 'OrderOffset', data } as const;
    return handleCommand(this.store, reimbursementAggregate, reimbursementId, command, context);
  }
}
