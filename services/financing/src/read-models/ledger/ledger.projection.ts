import { centsOf } from '@ceriss/kernel';
import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { ledgerCodec, type LedgerEvent } from '../../domain/ledger/ledger.events.js';
import { AccountBalanceRow, LedgerEntryRow } from './ledger.entity.js';

type Origin = Pick<LedgerEntryRow, 'causedBy' | 'corrects' | 'reason'>;

const write = ({ data, created, position }: Projected<LedgerEvent>, origin: Origin, rows: Rows): void => {
  const { transactionId, effectiveOn, kind } = data;
  data.entries.forEach(({ account, amount }, index) => {
    const cents = centsOf(amount);
    const entry = { transactionId, line: index + 1, account, cents, effectiveOn, kind, ...origin };
    rows.insert(LedgerEntryRow, { ...entry, recordedAt: created, position });
    rows.add(AccountBalanceRow, { account }, cents > 0n ? { debitCents: cents } : { creditCents: -cents });
  });
};

export const ledger = projection<LedgerEvent>({
  name: 'ledger',
  version: 1,
  context: 'financing',
  tables: [LedgerEntryRow, AccountBalanceRow],
  codecs: [ledgerCodec],
  on: {
    'financing.transaction-posted': (event, rows) =>
      write(event, { causedBy: event.data.causedBy, corrects: null, reason: null }, rows),
    'financing.transaction-corrected': (event, rows) =>
      write(event, { causedBy: null, corrects: event.data.corrects, reason: event.data.reason }, rows),
  },
});
