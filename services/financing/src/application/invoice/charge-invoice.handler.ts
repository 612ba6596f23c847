import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, idCreatedBy, type Clock, type MoneyJson } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { awardAggregate } from '../../domain/award/award.decider.js';
import { knownAward } from '../../domain/award/award.state.js';
import { costTermsAggregate } from '../../domain/cost-terms/cost-terms.decider.js';
import { costAggregate } from '../../domain/cost/cost.decider.js';
import type { Wanted } from '../../domain/invoice/charge.decisions.js';
import { invoiceIdentity, type WrittenInvoice } from '../../domain/invoice/invoice-identity.rules.js';
import { invoiceAggregate } from '../../domain/invoice/invoice.decider.js';
import type { CostRules } from '../../domain/invoice/invoice.events.js';
import { poolAggregate } from '../../domain/pool/pool.decider.js';
import { stateOf } from '../state-of.js';

export type ChargeInvoiceInput = Readonly<{
  invoice: WrittenInvoice & Readonly<{ net: MoneyJson; vat: MoneyJson; vatRecoverable: boolean }>;
  wanted: Wanted;
  purpose: string;
  incurredOn: string;
  rules: CostRules;
}>;

@Injectable()
export class ChargeInvoiceHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(awardId: string, input: ChargeInvoiceInput, context: CommandContext) {
    const { invoice, ...charge } = input;
    const { net, vat, vatRecoverable, issuedOn } = invoice;
    const { invoiceId, issuer, number } = invoiceIdentity(invoice);
    const award = await stateOf(this.store, awardAggregate, awardId);
    const { poolId } = knownAward(award);
    const data = {
      ...charge,
      invoiceId,
      expenseId: idCreatedBy(context.commandId),
      document: { issuer, number, issuedOn, net, vat, vatRecoverable },
      award,
      pool: await stateOf(this.store, poolAggregate, poolId),
      cost: await stateOf(this.store, costAggregate, poolId),
      period: (await stateOf(this.store, costTermsAggregate, awardId)).period,
      today: madridDate(this.clock.now()),
    };
    const receipt = await handleCommand(
      this.store,
      invoiceAggregate,
      invoiceId,
      { type: 'ChargeInvoice', data },
      context,
    );
    return { receipt, invoiceId, expenseId: data.expenseId };
  }
}
