import { EVENT_STORE, handleCommand, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { CLOCK, namedId, type Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import { Inject, Injectable } from '@nestjs/common';
import { normalNumber } from '../../domain/invoice/invoice-identity.rules.js';
import { invoiceAggregate } from '../../domain/invoice/invoice.decider.js';
import type { CreditInvoice } from '../../domain/invoice/release.decisions.js';

export type CreditInvoiceInput = Pick<CreditInvoice['data'], 'number' | 'issuedOn' | 'net' | 'vat'>;

@Injectable()
export class CreditInvoiceHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(invoiceId: string, input: CreditInvoiceInput, context: CommandContext) {
    const number = normalNumber(input.number);
    // A note is known by its number and date: told twice, it credits once.
    const creditNoteId = namedId(invoiceId, `credit-note|${number}|${input.issuedOn}`);
    const data = { ...input, number, creditNoteId, today: madridDate(this.clock.now()) };
    return handleCommand(this.store, invoiceAggregate, invoiceId, { type: 'CreditInvoice', data }, context);
  }
}
