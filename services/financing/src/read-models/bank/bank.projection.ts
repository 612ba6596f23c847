import { centsOf } from '@ceriss/kernel';
import { projection } from '@ceriss/read-models';
import { bankAccountCodec, type BankAccountEvent } from '../../domain/bank-account/bank-account.events.js';
import {
  bankStatementCodec,
  statementPageCodec,
  type BankStatementAccepted,
  type StatementPageKept,
} from '../../domain/bank-statement/bank-statement.events.js';
import { signedCents } from '../../domain/reconciliation/bank-entry.decider.js';
import { bankEntryCodec, type BankEntryEvent } from '../../domain/reconciliation/bank-entry.events.js';
import { pageIdsOf } from '../../domain/bank-statement/page-ids.js';
import { BankAccountRow, BankEntryRow, BankStatementPageRow, BankStatementRow } from './bank.entity.js';

const open = { status: 'open', parts: null, basis: null } as const;

export const bankEntities = [BankAccountRow, BankStatementRow, BankStatementPageRow, BankEntryRow];

export const bank = projection<BankAccountEvent | StatementPageKept | BankStatementAccepted | BankEntryEvent>({
  name: 'bank',
  version: 2,
  context: 'financing',
  tables: bankEntities,
  history: bankEntities,
  codecs: [bankAccountCodec, statementPageCodec, bankStatementCodec, bankEntryCodec],
  on: {
    'financing.bank-account-opened': ({ data: { accountId, code, iban, holder, opening, openedOn } }, rows) => {
      const account = { accountId, code, iban, holder: holder.name, openedOn, closedOn: null };
      rows.insert(BankAccountRow, { ...account, openingCents: centsOf(opening) });
    },
    'financing.bank-account-closed': ({ data: { accountId, closedOn } }, rows) =>
      rows.update(BankAccountRow, { accountId }, { closedOn }),
    'financing.statement-page-kept': ({ data: { statementId, pageId, accountCode, lines } }, rows) => {
      for (const line of lines) {
        const { amount: _, direction: __, ...told } = line;
        const place = { statementId, pageId, accountCode, cents: signedCents(line) };
        rows.insert(BankEntryRow, { ...told, ...place, ...open, unmatched: 0n });
      }
    },
    'financing.bank-statement-accepted': ({ data, created }, rows) => {
      const { opening, closing, credits, debits } = data;
      const { statementId, accountId, accountCode, reference, sequence, version, contentDigest } = data;
      const { entries, lines, notBooked } = data;
      rows.insert(BankStatementRow, {
        ...{ statementId, accountId, accountCode, reference, sequence, version, contentDigest },
        ...{ entries, lines, notBooked, receivedAt: created },
        ...{ openingCents: centsOf(opening.amount), openingOn: opening.on },
        ...{ closingCents: centsOf(closing.amount), closingOn: closing.on },
        ...{ creditCents: centsOf(credits), debitCents: centsOf(debits) },
      });
      for (const pageId of pageIdsOf(data)) rows.insert(BankStatementPageRow, { pageId, statementId });
    },
    'financing.bank-entry-matched': ({ data: { entryId, parts, basis } }, rows) =>
      rows.update(BankEntryRow, { entryId }, { status: 'matched', parts, basis }),
    'financing.bank-entry-unmatched': ({ data: { entryId } }, rows) => {
      rows.update(BankEntryRow, { entryId }, open);
      rows.add(BankEntryRow, { entryId }, { unmatched: 1n });
    },
  },
});
