import { centsOf, DomainError, Fraction, sumCents, type Cents } from '@ceriss/kernel';
import { changedBy } from '../tables.js';
import type { CostRules, InvoiceDocument, InvoiceEvent } from './invoice.events.js';

/** `share` is the exact part of the eligible amount: cents of several parts are cut where their exact sum is. */
export type Charge = Readonly<{ awardId: string; poolId: string; cents: Cents; share: Fraction }>;
export type KnownInvoice = Readonly<{
  status: 'recorded';
  invoiceId: string;
  document: InvoiceDocument;
  rules: CostRules;
  /** What may be charged of it, in all awards together. */
  eligible: Cents;
  /** By expense; those that were released are not among them. */
  charges: Readonly<Record<string, Charge>>;
  released: readonly string[];
  creditNotes: readonly string[];
}>;
export type Invoice = Readonly<{ status: 'none' }> | KnownInvoice;

export const initialState = (): Invoice => ({ status: 'none' });

/** The invoice, or the refusal INVOICE_NOT_FOUND. */
export const knownInvoice = (invoice: Invoice): KnownInvoice => {
  if (invoice.status === 'none') throw new DomainError('INVOICE_NOT_FOUND');
  return invoice;
};

/** What all awards together are charged of the invoice. */
export const chargedCents = ({ charges }: KnownInvoice): Cents =>
  sumCents(Object.values(charges).map(({ cents }) => cents));

/** The exact part of the eligible amount that is charged. */
export const chargedShare = ({ charges }: KnownInvoice): Fraction =>
  Fraction.sum(Object.values(charges).map(({ share }) => share));

type Later = Exclude<InvoiceEvent, { type: 'financing.invoice-recorded' }>;

const without = <T>(of: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(of).filter(([one]) => one !== key));

const change = changedBy<KnownInvoice, Later>({
  'financing.invoice-charged': (invoice, { expenseId, awardId, poolId, amount, share }) => {
    const charge = { awardId, poolId, cents: centsOf(amount), share: Fraction.parse(share) };
    return { ...invoice, charges: { ...invoice.charges, [expenseId]: charge } };
  },
  'financing.invoice-charge-released': (invoice, { expenseId }) => ({
    ...invoice,
    charges: without(invoice.charges, expenseId),
    released: [...invoice.released, expenseId],
  }),
  'financing.invoice-credited': (invoice, { creditNoteId, eligible, reductions }) => {
    const less = new Map(reductions.map(({ expenseId, amount }) => [expenseId, centsOf(amount)]));
    const total = centsOf(eligible);
    const now = ([expenseId, charge]: [string, Charge]): [string, Charge] => {
      const cents = charge.cents - (less.get(expenseId) ?? 0n);
      return [expenseId, { ...charge, cents, share: total === 0n ? Fraction.zero : new Fraction(cents, total) }];
    };
    const charges = Object.fromEntries(Object.entries(invoice.charges).map(now));
    return {
      ...invoice,
      charges,
      eligible: centsOf(eligible),
      creditNotes: [...invoice.creditNotes, creditNoteId],
    };
  },
});

export const evolve = (invoice: Invoice, event: InvoiceEvent): Invoice => {
  if (event.type === 'financing.invoice-recorded') {
    const { invoiceId, document, eligible, rules } = event.data;
    const nothing = { charges: {}, released: [], creditNotes: [] };
    return { status: 'recorded', invoiceId, document, rules, eligible: centsOf(eligible), ...nothing };
  }
  return invoice.status === 'none' ? invoice : change(invoice, event);
};
