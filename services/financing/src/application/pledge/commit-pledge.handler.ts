import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock, type MoneyJson } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { pledgeAggregate } from '../../domain/pledge/pledge.decider.js';
import { knownPledge } from '../../domain/pledge/pledge.state.js';
import { openPool, poolAggregate } from '../../domain/pool/pool.decider.js';
import { requirePrivateShare } from '../../domain/pool/private-share.rules.js';
import { positiveCents } from '../../domain/pool/source.decisions.js';
import { stateOf } from '../state-of.js';

@Injectable()
export class CommitPledgeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(pledgeId: string, input: Readonly<{ poolId: string; amount: MoneyJson }>, context: CommandContext) {
    const { giver } = knownPledge(await stateOf(this.store, pledgeAggregate, pledgeId));
    const pool = openPool(await stateOf(this.store, poolAggregate, input.poolId));
    // Only to refuse at once what the pool would refuse; it decides once more.
    requirePrivateShare(pool.sources, { kind: giver.kind, amount: positiveCents(input.amount) }, pool.rules);
    const sourceId = idCreatedBy(context.commandId);
    const data = { ...input, sourceId, committedOn: madridDate(this.clock.now()) };
    const receipt = await handleCommand(this.store, pledgeAggregate, pledgeId, { type: 'CommitPledge', data }, context);
    return { receipt, sourceId };
  }
}
