import type { Command } from '@ceriss/event-sourcing';
import { apportion, centsOf, DomainError, euros, type Cents, type MoneyJson } from '@ceriss/kernel';
import { eligibleOf, requireAmounts } from './eligible-cost.rules.js';
import type { InvoiceEvent, Reduction } from './invoice.events.js';
import { chargedCents, knownInvoice, type Invoice, type KnownInvoice } from './invoice.state.js';

/** Takes a charge back: it was a mistake, or no source could bear it. */
export type ReleaseCharge = Command<'ReleaseCharge', { expenseId: string; reason: string; releasedOn: string }>;
/** A credit note lowers what may be charged of an invoice. */
export type CreditInvoice = Command<
  'CreditInvoice',
  { creditNoteId: string; number: string; issuedOn: string; net: MoneyJson; vat: MoneyJson; today: string }
>;
export type ReleaseRefusal =
  'INVOICE_NOT_FOUND' | 'INVOICE_CHARGE_NOT_FOUND' | 'CREDIT_NOTE_EXCEEDS_INVOICE' | 'CREDIT_NOTE_DATE_INVALID';

export const releaseCharge = (data: ReleaseCharge['data'], state: Invoice): InvoiceEvent[] => {
  const { expenseId, reason, releasedOn } = data;
  const { invoiceId, charges, released } = knownInvoice(state);
  if (released.includes(expenseId)) return [];
  const charge = charges[expenseId];
  if (!charge) {
    throw new DomainError<ReleaseRefusal>('INVOICE_CHARGE_NOT_FOUND', {
      facts: { expenseId },
      wouldPassIf: { expenseIdIn: Object.keys(charges) },
    });
  }
  const { awardId, poolId, cents } = charge;
  const back = { invoiceId, expenseId, awardId, poolId, amount: euros(cents), reason, releasedOn };
  return [{ type: 'financing.invoice-charge-released', data: back }];
};

/* What does not fit any more is taken from all charges in proportion, to the cent; ties to the charge made earlier. */
const reductionsTo = (eligible: Cents, invoice: KnownInvoice): Reduction[] => {
  const excess = chargedCents(invoice) - eligible;
  if (excess <= 0n) return [];
  const charges = Object.entries(invoice.charges);
  const parts = apportion(
    excess,
    charges.map(([, { cents }]) => cents),
  );
  return charges
    .map(([expenseId, { awardId, poolId }], index) => ({ expenseId, awardId, poolId, amount: euros(parts[index]!) }))
    .filter(({ amount }) => centsOf(amount) > 0n);
};

export const creditInvoice = (data: CreditInvoice['data'], state: Invoice): InvoiceEvent[] => {
  const { today, ...note } = data;
  const invoice = knownInvoice(state);
  if (invoice.creditNotes.includes(note.creditNoteId)) return [];
  const { document, rules, invoiceId } = invoice;
  requireAmounts({ ...document, net: note.net, vat: note.vat });
  if (note.issuedOn < document.issuedOn || note.issuedOn > today) {
    const facts = { issuedOn: note.issuedOn, invoiceIssuedOn: document.issuedOn, today };
    throw new DomainError<ReleaseRefusal>('CREDIT_NOTE_DATE_INVALID', {
      facts,
      wouldPassIf: { issuedOnAtLeast: document.issuedOn, issuedOnAtMost: today },
    });
  }
  const credited = eligibleOf({ ...document, net: note.net, vat: note.vat }, rules);
  if (credited > invoice.eligible) {
    throw new DomainError<ReleaseRefusal>('CREDIT_NOTE_EXCEEDS_INVOICE', {
      rule: 'one-invoice@1',
      facts: { credited: euros(credited), eligible: euros(invoice.eligible) },
      wouldPassIf: { amountAtMost: euros(invoice.eligible) },
    });
  }
  const eligible = invoice.eligible - credited;
  const reductions = reductionsTo(eligible, invoice);
  return [{ type: 'financing.invoice-credited', data: { invoiceId, ...note, eligible: euros(eligible), reductions } }];
};
