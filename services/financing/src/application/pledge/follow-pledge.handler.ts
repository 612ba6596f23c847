import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock, type MoneyJson } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { pledgeAggregate, type PledgeCommand } from '../../domain/pledge/pledge.decider.js';
import { receiptOf, type Receipt } from '../receipt.js';

export type ReceivedInstalment = Receipt & Readonly<{ instalment: number }>;

/** What becomes of a pledge that was made: money of it comes in, it falls, it is withdrawn, a pool gives part of it back. */
@Injectable()
export class FollowPledgeHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  receive(pledgeId: string, { instalment, ...receipt }: ReceivedInstalment, context: CommandContext) {
    const data = { instalment, ...receiptOf(pledgeId, receipt), today: this.#today() };
    return this.#handle(pledgeId, { type: 'ReceiveInstalment', data }, context);
  }

  reduce(
    pledgeId: string,
    input: Readonly<{ instalment: number; amount: MoneyJson; reason: string }>,
    context: CommandContext,
  ) {
    const data = { ...input, reducedOn: this.#today() };
    return this.#handle(pledgeId, { type: 'ReducePledge', data }, context);
  }

  withdraw(pledgeId: string, reason: string, context: CommandContext) {
    return this.#handle(pledgeId, { type: 'WithdrawPledge', data: { reason, reducedOn: this.#today() } }, context);
  }

  release(
    pledgeId: string,
    input: Readonly<{ poolId: string; sourceId: string; amount: MoneyJson; reason: string }>,
    context: CommandContext,
  ) {
    const data = { ...input, releasedOn: this.#today() };
    return this.#handle(pledgeId, { type: 'ReleaseCommitment', data }, context);
  }

  #today(): string {
    return madridDate(this.clock.now());
  }

  #handle(pledgeId: string, command: PledgeCommand, context: CommandContext) {
    return handleCommand(this.store, pledgeAggregate, pledgeId, command, context);
  }
}
