import { z } from 'zod';
import { publishedEvent } from './published-event.js';

const context = 'financing';
const amount = z.object({ cents: z.string().regex(/^-?\d+$/), currency: z.literal('EUR') });
const id = z.uuid();
const day = z.iso.date();
const charge = { invoiceId: id, expenseId: id, awardId: id, poolId: id, amount };
const shares = z.array(z.object({ sourceId: id, amount }));

/** An award bears an invoice or a part of it. */
export const invoiceCharged = publishedEvent({
  context,
  name: 'invoice-charged',
  version: 1,
  description: 'An invoice, or a part of it, was charged to an award.',
  schema: z.object({ ...charge, purpose: z.string(), incurredOn: day, chargedOn: day }),
});

/** A charge was taken back. */
export const invoiceChargeReleased = publishedEvent({
  context,
  name: 'invoice-charge-released',
  version: 1,
  description: 'A charge of an invoice to an award was taken back.',
  schema: z.object({ ...charge, releasedOn: day }),
});

/** A credit note lowered what may be charged of an invoice. */
export const invoiceCredited = publishedEvent({
  context,
  name: 'invoice-credited',
  version: 1,
  description: 'A credit note lowered an invoice, and the charges of it that did not fit any more.',
  schema: z.object({
    invoiceId: id,
    creditNoteId: id,
    eligible: amount,
    reductions: z.array(z.object({ expenseId: id, awardId: id, poolId: id, amount })),
  }),
});

/** The sources of a pool bear a cost. */
export const costApportioned = publishedEvent({
  context,
  name: 'cost-apportioned',
  version: 1,
  description: 'A cost of an award was shared among the sources of its pool.',
  schema: z.object({ ...charge, purpose: z.string(), shares, apportionedOn: day }),
});

/** No source of a pool could bear a cost. */
export const costRefused = publishedEvent({
  context,
  name: 'cost-refused',
  version: 1,
  description: 'The sources of a pool could not bear a cost; its charge is taken back.',
  schema: z.object({ ...charge, code: z.string(), refusedOn: day }),
});

/** A cost has fallen, and with it what the sources bear. */
export const costReduced = publishedEvent({
  context,
  name: 'cost-reduced',
  version: 1,
  description: 'A cost of an award fell by a credit note or by a charge that was taken back.',
  schema: z.object({ ...charge, shares, remaining: amount, reducedOn: day }),
});

export type InvoiceCharged = z.infer<typeof invoiceCharged.schema>;
export type InvoiceChargeReleased = z.infer<typeof invoiceChargeReleased.schema>;
export type InvoiceCredited = z.infer<typeof invoiceCredited.schema>;
export type CostApportioned = z.infer<typeof costApportioned.schema>;
export type CostRefused = z.infer<typeof costRefused.schema>;
export type CostReduced = z.infer<typeof costReduced.schema>;
