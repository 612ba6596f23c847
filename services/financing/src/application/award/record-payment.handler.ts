import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { endToEndIdOf, orderIdOf } from '../../domain/award/instalments.rules.js';
import type { RecordPayment } from '../../domain/award/payment.decisions.js';
import { knownAward } from '../../domain/award/award.state.js';
import { paymentOrderAggregate } from '../../domain/payment-order/payment-order.decider.js';
import { stateOf } from '../state-of.js';

type Input = Omit<RecordPayment['data'], 'by' | 'today' | 'inBatch'>;

@Injectable()
export class RecordPaymentHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(awardId: string, input: Input, context: CommandContext) {
    const inBatch = input.statement === undefined && (await this.#inBatch(awardId, input.instalment));
    const data = { ...input, by: context.actor, today: madridDate(this.clock.now()), inBatch };
    return handleCommand(this.store, awardAggregate, awardId, { type: 'RecordPayment', data }, context);
  }

  async #inBatch(awardId: string, instalment: number): Promise<boolean> {
    const { instalments } = knownAward(await stateOf(this.store, awardAggregate, awardId));
    const attempts = instalments.find(({ number }) => number === instalment)?.attempts ?? 1;
    const order = await stateOf(
      this.store,
      paymentOrderAggregate,
      orderIdOf(endToEndIdOf(awardId, instalment, attempts)),
    );
    return order.status !== 'none' && order.status !== 'created';
  }
}
