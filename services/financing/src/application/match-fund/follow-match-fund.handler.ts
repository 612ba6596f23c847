import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, namedId, type Clock, type MoneyJson } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import {
  matchFundAggregate,
  type MatchFundCommand,
  type OpenMatchFund,
} from '../../domain/match-fund/match-fund.decider.js';
import { openPool, poolAggregate } from '../../domain/pool/pool.decider.js';
import { stateOf } from '../state-of.js';

type Banked = Readonly<{ bankReference: string; bankAccount: string | null }>;

/** A fund from its opening to the last gift: every command of it. */
@Injectable()
export class FollowMatchFundHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(input: Omit<OpenMatchFund['data'], 'fundId' | 'openedOn'>, context: CommandContext) {
    openPool(await stateOf(this.store, poolAggregate, input.poolId));
    const fundId = idCreatedBy(context.commandId);
    const data = { ...input, fundId, openedOn: this.#today() };
    return { fundId, receipt: await this.#handle(fundId, { type: 'OpenMatchFund', data }, context) };
  }

  /** The reference of the bank tells gifts apart: told twice, it was given once. */
  async receive(
    fundId: string,
    input: Banked & Readonly<{ donorId: string; amount: MoneyJson; receivedAt: string }>,
    context: CommandContext,
  ) {
    const giftId = namedId(fundId, `gift|${input.bankReference}`);
    const received = new Date(input.receivedAt);
    const when = { receivedAt: received.toISOString(), receivedOn: madridDate(received) };
    const data = { ...input, ...when, giftId, today: this.#today() };
    return { giftId, receipt: await this.#handle(fundId, { type: 'RecordGift', data }, context) };
  }

  giveBack(fundId: string, input: Banked & Readonly<{ giftId: string; returnedOn: string }>, context: CommandContext) {
    return this.#handle(fundId, { type: 'ReturnGift', data: { ...input, today: this.#today() } }, context);
  }

  confirm(fundId: string, through: string | undefined, context: CommandContext) {
    const now = this.clock.now();
    const confirmationId = idCreatedBy(context.commandId);
    const data = {
      ...{ confirmationId, confirmedOn: madridDate(now), now: now.toISOString() },
      through: (through === undefined ? now : new Date(through)).toISOString(),
      giftsSourceId: namedId(confirmationId, 'gifts'),
      matchSourceId: namedId(confirmationId, 'match'),
    };
    return this.#handle(fundId, { type: 'ConfirmMatches', data }, context);
  }

  money(fundId: string, input: Banked & Readonly<{ amount: MoneyJson; receivedOn: string }>, context: CommandContext) {
    const receiptId = namedId(fundId, `receipt|${input.bankReference}`);
    return this.#handle(
      fundId,
      { type: 'ReceiveMatchMoney', data: { ...input, receiptId, today: this.#today() } },
      context,
    );
  }

  /** Whether the giver of a source is a fund: then what the pool did not take or gave back is the fund's again. */
  async release(
    fundId: string,
    input: Readonly<{ poolId: string; sourceId: string; amount: MoneyJson; reason: string }>,
    context: CommandContext,
  ): Promise<boolean> {
    if ((await stateOf(this.store, matchFundAggregate, fundId)).status === 'none') return false;
    await this.#handle(fundId, { type: 'ReleaseMatch', data: { ...input, releasedOn: this.#today() } }, context);
    return true;
  }

  #today(): string {
    return madridDate(this.clock.now());
  }

  #handle(fundId: string, command: MatchFundCommand, context: CommandContext) {
    return handleCommand(this.store, matchFundAggregate, fundId, command, context);
  }
}
