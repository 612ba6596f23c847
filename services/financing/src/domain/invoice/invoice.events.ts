import { eventCodec, type Event } from '@ceriss/event-sourcing';
import { z } from 'zod';
import type { ExamplesOf } from '../examples.js';
import { code, day, fraction, id, label, money } from '../stored-shapes.js';

/** What a call or statutes say about eligible cost. Copied into each invoice, so that a later version changes none. */
export const costRules = z.object({ version: label, recoverableVatEligible: z.boolean() });
export type CostRules = z.infer<typeof costRules>;

/** The number of a person is that person's: it is neither stored nor shown. */
export const issuer = z.union([z.object({ nif: label }), z.object({ naturalPerson: z.literal(true) })]);

/** What is on the document. */
export const document = z.object({
  issuer,
  /** Normalised: capitals, no spaces, one kind of dash. */
  number: label,
  issuedOn: day,
  net: money,
  vat: money,
  vatRecoverable: z.boolean(),
});
export type InvoiceDocument = z.infer<typeof document>;

/** Days in which a cost must be incurred, both included. */
export const period = z.object({ from: day, to: day });
export type Period = z.infer<typeof period>;

const charge = { invoiceId: id, expenseId: id, awardId: id, poolId: id };

const invoiceRecorded = z.object({ invoiceId: id, document, eligible: money, rules: costRules });
const invoiceCharged = z.object({
  ...charge,
  amount: money,
  /** Of the eligible amount of the invoice, exactly. */
  share: fraction,
  purpose: code,
  incurredOn: day,
  period: period.nullable(),
  chargedOn: day,
});
const chargeReleased = z.object({ ...charge, amount: money, reason: label, releasedOn: day });
const reduction = z.object({ expenseId: id, awardId: id, poolId: id, amount: money });
export type Reduction = z.infer<typeof reduction>;
const invoiceCredited = z.object({
  invoiceId: id,
  creditNoteId: id,
  number: label,
  issuedOn: day,
  net: money,
  vat: money,
  /** Of the invoice, after this note. */
  eligible: money,
  /** By how much each charge had to be lowered, so that all of them fit. */
  reductions: z.array(reduction),
});

export type InvoiceEvent =
  | Event<'financing.invoice-recorded', z.infer<typeof invoiceRecorded>>
  | Event<'financing.invoice-charged', z.infer<typeof invoiceCharged>>
  | Event<'financing.invoice-charge-released', z.infer<typeof chargeReleased>>
  | Event<'financing.invoice-credited', z.infer<typeof invoiceCredited>>;

export const invoiceCodec = eventCodec<InvoiceEvent>({
  'financing.invoice-recorded': { schema: invoiceRecorded },
  'financing.invoice-charged': { schema: invoiceCharged },
  'financing.invoice-credited': { schema: invoiceCredited },
  'financing.invoice-charge-released': { schema: chargeReleased },
});

const euros = (cents: string) => ({ cents, currency: 'EUR' as const });
const charged = {
  invoiceId: '01980000-0000-5000-8000-00000000f030',
  expenseId: '01980000-0000-7000-8000-00000000f010',
  awardId: '01980000-0000-7000-8000-00000000f006',
  poolId: '01980000-0000-7000-8000-00000000f001',
};
const { invoiceId, ...parties } = charged;

export const invoiceExamples: ExamplesOf<InvoiceEvent> = {
  'financing.invoice-recorded': {
    invoiceId,
    document: {
      issuer: { nif: 'B99123457' },
      number: 'F-2027-031',
      issuedOn: '2027-05-09',
      net: euros('102031'),
      vat: euros('21426'),
      vatRecoverable: false,
    },
    eligible: euros('123457'),
    rules: { version: 'example-statutes@1', recoverableVatEligible: false },
  },
  'financing.invoice-charged': {
    ...charged,
    amount: euros('123457'),
    share: '1',
    purpose: 'support',
    incurredOn: '2027-05-09',
    period: { from: '2027-03-15', to: '2029-04-30' },
    chargedOn: '2027-05-10',
  },
  'financing.invoice-credited': {
    invoiceId,
    creditNoteId: '01980000-0000-5000-8000-00000000f031',
    number: 'R-2027-002',
    issuedOn: '2027-06-01',
    net: euros('10000'),
    vat: euros('2100'),
    eligible: euros('111357'),
    reductions: [{ ...parties, amount: euros('12100') }],
  },
  'financing.invoice-charge-released': {
    ...charged,
    amount: euros('111357'),
    reason: 'charged to the wrong award',
    releasedOn: '2027-06-02',
  },
};
