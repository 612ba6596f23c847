import type { Aggregate } from '@ceriss/event-sourcing';
import { decidedBy } from '../tables.js';
import { chargeInvoice, type ChargeInvoice, type ChargeRefusal } from './charge.decisions.js';
import type { EligibleCostRefusal } from './eligible-cost.rules.js';
import type { IdentityRefusal } from './invoice-identity.rules.js';
import { invoiceCodec, type InvoiceEvent } from './invoice.events.js';
import { evolve, initialState, type Invoice } from './invoice.state.js';
import {
  creditInvoice,
  releaseCharge,
  type CreditInvoice,
  type ReleaseCharge,
  type ReleaseRefusal,
} from './release.decisions.js';

export type InvoiceCommand = ChargeInvoice | ReleaseCharge | CreditInvoice;
export type InvoiceRefusal = ChargeRefusal | EligibleCostRefusal | IdentityRefusal | ReleaseRefusal;

const decide = decidedBy<Invoice, InvoiceCommand, InvoiceEvent>({
  ChargeInvoice: chargeInvoice,
  ReleaseCharge: releaseCharge,
  CreditInvoice: creditInvoice,
});

/** One stream for each invoice, named after its identity: charges of it from two awards at once wait for each other. */
export const invoiceAggregate: Aggregate<Invoice, InvoiceCommand, InvoiceEvent> = {
  decider: { initialState, evolve, decide },
  codec: invoiceCodec,
  streamOf: (invoiceId) => `financing.invoice-${invoiceId}`,
};
