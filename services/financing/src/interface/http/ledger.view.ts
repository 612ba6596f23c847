import { z } from 'zod';
import { accountKind } from '../../domain/ledger/account.js';
import { day, id } from '../../domain/stored-shapes.js';

const sum = z.strictObject({ cents: z.string(), currency: z.string() }).meta({ id: 'Sum' });
const position = z.string().regex(/^\d+$/);
const sides = { debit: sum, credit: sum, balance: sum };

const entryFields = {
  transactionId: id,
  line: z.int(),
  account: z.string(),
  amount: sum.meta({ description: 'A debit when positive, a credit when negative' }),
  effectiveOn: day,
  recordedAt: z.iso.datetime(),
  kind: z.string(),
  causedBy: id.nullable(),
  corrects: id.nullable(),
  reason: z.string().nullable(),
  position,
};
export const entryView = z.strictObject(entryFields);
export const accountView = z.strictObject({ account: z.string(), currency: z.string(), ...sides });
export const accountBalancesView = z.strictObject({ account: z.string(), balances: z.array(accountView) });
export const statementView = z.strictObject({
  account: z.string(),
  opening: sum,
  items: z.array(z.strictObject({ ...entryFields, balance: sum })),
  next: z.string().optional(),
});
const totals = { debit: sum, credit: sum, difference: sum };
export const trialBalanceView = z.strictObject({
  accounts: z.int(),
  ...totals,
  balanced: z.boolean(),
  totals: z.array(z.strictObject({ currency: z.string(), ...totals })),
  kinds: z.array(z.strictObject({ kind: accountKind, currency: z.string(), accounts: z.int(), ...sides })),
});
export const ledgerCheckView = z.strictObject({
  check: z.string(),
  state: z.enum(['holds', 'broken']),
  brokenSince: position.nullable(),
  imbalances: z.int(),
  brokenBy: z.array(z.strictObject({ eventId: id, transactionId: id, position, difference: sum })),
  sums: z.array(z.strictObject({ currency: z.string(), entries: z.string(), sum })),
});
export const correctionView = z.looseObject({ corrects: id });
