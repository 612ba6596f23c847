import { z } from 'zod';

const money = z.strictObject({ cents: z.string(), currency: z.literal('EUR') });
const day = z.iso.date();
const entry = z.strictObject({
  entryId: z.uuid(),
  bookedOn: day,
  bankReference: z.string().nullable(),
  amount: money,
  basis: z.string().nullable(),
  matchedWith: z.array(z.string()),
});

export const findingView = z.strictObject({
  kind: z.enum(['opening-differs', 'balance-gap', 'sequence-gap', 'sequence-repeated', 'entry-repeated']),
  facts: z.record(z.string(), z.string()),
});
export const proofView = z.strictObject({
  account: z.strictObject({ accountId: z.uuid(), code: z.string(), iban: z.string(), holder: z.string() }),
  from: day,
  to: day,
  asOf: z.string().nullable(),
  opening: money,
  credits: money,
  debits: money,
  closing: money,
  toldByBank: money.nullable(),
  ledger: money,
  suspense: money,
  differences: z.strictObject({ ledger: money, bank: money }),
  statements: z.array(
    z.strictObject({
      reference: z.string(),
      sequence: z.string().nullable(),
      opening: money,
      closing: money,
      closingOn: day,
      contentDigest: z.string(),
    }),
  ),
  matched: z.array(entry),
  open: z.array(entry),
  findings: z.array(findingView),
  outcome: z.enum(['reconciled', 'open-entries', 'differences']),
  digest: z.string(),
});
