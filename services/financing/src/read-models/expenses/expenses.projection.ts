import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { costCodec, type CostEvent } from '../../domain/cost/cost.events.js';
import { expenseCodec, type ExpenseEvent, type Share } from '../../domain/expense/expense.events.js';
import { invoiceCodec, type InvoiceEvent } from '../../domain/invoice/invoice.events.js';
import { CreditNoteRow, ExpenseRow, ExpenseShareRow, InvoiceRow } from './expenses.entity.js';

const bear = (expenseId: string, shares: readonly Share[], sign: 1n | -1n, rows: Rows): void => {
  for (const { sourceId, amount } of shares) {
    rows.add(ExpenseShareRow, { expenseId, sourceId }, { cents: sign * centsOf(amount) });
  }
};

type Recorded = Projected<Extract<InvoiceEvent, { type: 'financing.invoice-recorded' }>>;
const recordInvoice = ({ data: { invoiceId, document, eligible, rules }, revision }: Recorded, rows: Rows): void => {
  const { issuer, net, vat, number, issuedOn, vatRecoverable } = document;
  const issuerNif = 'nif' in issuer ? issuer.nif : null;
  const amounts = { netCents: centsOf(net), vatCents: centsOf(vat), eligibleCents: centsOf(eligible) };
  const nothing = { chargedCents: 0n, rulesVersion: rules.version, revision };
  rows.insert(InvoiceRow, { invoiceId, issuerNif, number, issuedOn, vatRecoverable, ...amounts, ...nothing });
};

export const expenses = projection<ExpenseEvent | InvoiceEvent | CostEvent>({
  name: 'expenses',
  version: 2,
  context: 'financing',
  tables: [ExpenseRow, ExpenseShareRow, InvoiceRow, CreditNoteRow],
  history: [ExpenseRow, ExpenseShareRow, InvoiceRow],
  codecs: [expenseCodec, invoiceCodec, costCodec],
  on: {
    'financing.expense-registered': ({ data: { amount, shares, ...expense } }, rows) => {
      const rest = { invoiceId: null, status: 'apportioned', reason: null, share: null } as const;
      rows.insert(ExpenseRow, { ...expense, ...rest, cents: centsOf(amount) });
      bear(expense.expenseId, shares, 1n, rows);
    },
    'financing.invoice-recorded': recordInvoice,
    'financing.invoice-charged': ({ data, revision }, rows) => {
      const { expenseId, awardId, invoiceId, amount, share, purpose, incurredOn } = data;
      const cents = centsOf(amount);
      const rest = { invoice: invoiceId, status: 'charged', reason: null } as const;
      rows.insert(ExpenseRow, { expenseId, awardId, invoiceId, cents, share, purpose, incurredOn, ...rest });
      rows.update(InvoiceRow, { invoiceId }, { revision });
      rows.add(InvoiceRow, { invoiceId }, { chargedCents: cents });
    },
    'financing.invoice-charge-released': ({ data: { invoiceId, expenseId, amount, reason }, revision }, rows) => {
      rows.update(ExpenseRow, { expenseId }, { status: 'released', reason, cents: 0n });
      rows.update(InvoiceRow, { invoiceId }, { revision });
      rows.add(InvoiceRow, { invoiceId }, { chargedCents: -centsOf(amount) });
    },
    'financing.invoice-credited': ({ data, revision }, rows) => {
      const { invoiceId, creditNoteId, number, issuedOn, net, vat, eligible, reductions } = data;
      const amounts = { netCents: centsOf(net), vatCents: centsOf(vat) };
      rows.insert(CreditNoteRow, { creditNoteId, invoiceId, number, issuedOn, ...amounts });
      rows.update(InvoiceRow, { invoiceId }, { revision, eligibleCents: centsOf(eligible) });
      for (const { expenseId, amount } of reductions) {
        rows.add(ExpenseRow, { expenseId }, { cents: -centsOf(amount) });
        rows.add(InvoiceRow, { invoiceId }, { chargedCents: -centsOf(amount) });
      }
    },
    'financing.cost-apportioned': ({ data: { expenseId, shares } }, rows) => {
      rows.update(ExpenseRow, { expenseId }, { status: 'apportioned' });
      bear(expenseId, shares, 1n, rows);
    },
    'financing.cost-refused': ({ data: { expenseId, code } }, rows) =>
      rows.update(ExpenseRow, { expenseId }, { status: 'refused', reason: code }),
    'financing.cost-reduced': ({ data: { expenseId, shares } }, rows) => bear(expenseId, shares, -1n, rows),
  },
});
