import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { imbalanceOf } from '../../domain/ledger/balance.rules.js';
import { ledgerCodec, type LedgerEvent } from '../../domain/ledger/ledger.events.js';
import { LedgerImbalanceRow, LedgerSumRow } from './ledger-check.entity.js';

/* It does not trust the decider: whatever stands in the log is added up. */
const check = ({ id: eventId, position, data }: Projected<LedgerEvent>, rows: Rows): void => {
  const { transactionId, entries } = data;
  for (const { amount } of entries) {
    rows.add(LedgerSumRow, { currency: amount.currency }, { cents: BigInt(amount.cents), entries: 1n });
  }
  for (const { currency, cents } of imbalanceOf(entries)) {
    rows.insert(LedgerImbalanceRow, { eventId, currency, position, transactionId, cents: BigInt(cents) });
  }
};

export const ledgerCheck = projection<LedgerEvent>({
  name: 'ledger-check',
  version: 1,
  context: 'financing',
  tables: [LedgerSumRow, LedgerImbalanceRow],
  codecs: [ledgerCodec],
  on: { 'financing.transaction-posted': check, 'financing.transaction-corrected': check },
});
