import { projection, type Projected, type Rows } from '@ceriss/read-models';
import { ledgerCodec, type LedgerEvent } from '../../domain/ledger/ledger.events.js';
import { AccountBalanceRow, AccountTurnoverRow, LedgerEntryRow } from './ledger.entity.js';

type Origin = Pick<LedgerEntryRow, 'causedBy' | 'corrects' | 'reason'>;

const write = ({ data, created, position }: Projected<LedgerEvent>, origin: Origin, rows: Rows): void => {
  const { transactionId, effectiveOn, kind, entries } = data;
  const recordedOn = created.toISOString().slice(0, 10);
  for (let index = 0; index < entries.length; index += 1) {
    const { account, amount } = entries[index]!;
    const { currency } = amount;
    const cents = BigInt(amount.cents);
    const { causedBy, corrects, reason } = origin;
    rows.insert(LedgerEntryRow, {
      position,
      line: index + 1,
      transactionId,
      account,
      cents,
      currency,
      effectiveOn,
      recordedAt: created,
      kind,
      causedBy,
      corrects,
      reason,
    });
    const moved = cents > 0n ? { debitCents: cents } : { creditCents: -cents };
    rows.add(AccountBalanceRow, { account, currency }, moved);
    rows.add(AccountTurnoverRow, { account, currency, recordedOn, effectiveOn }, moved);
  }
};

export const ledger = projection<LedgerEvent>({
  name: 'ledger',
  version: 2,
  context: 'financing',
  tables: [LedgerEntryRow, AccountBalanceRow, AccountTurnoverRow],
  codecs: [ledgerCodec],
  on: {
    'financing.transaction-posted': (event, rows) =>
      write(event, { causedBy: event.data.causedBy, corrects: null, reason: null }, rows),
    'financing.transaction-corrected': (event, rows) =>
      write(event, { causedBy: null, corrects: event.data.corrects, reason: event.data.reason }, rows),
  },
});
