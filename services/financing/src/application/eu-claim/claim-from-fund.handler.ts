import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { costAggregate } from '../../domain/cost/cost.decider.js';
import { euClaimAggregate, type ClaimFromFund } from '../../domain/eu-claim/eu-claim.decider.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class ClaimFromFundHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    poolId: string,
    input: Pick<ClaimFromFund['data'], 'sourceId' | 'expenseIds' | 'amount'>,
    context: CommandContext,
  ) {
    const claimId = idCreatedBy(context.commandId);
    const data = {
      claimId,
      ...input,
      pool: await stateOf(this.store, poolAggregate, poolId),
      cost: await stateOf(this.store, costAggregate, poolId),
      claimedOn: madridDate(this.clock.now()),
    };
    const command = { type: 'ClaimFromFund', data } as const;
    return { claimId, receipt: await handleCommand(this.store, euClaimAggregate, poolId, command, context) };
  }
}
