import type { Aggregate, Command } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import { imbalanceOf } from './balance.rules.js';
import { ledgerCodec, type Entry, type LedgerEvent } from './ledger.events.js';

export type PostTransaction = Command<
  'PostTransaction',
  { transactionId: string; effectiveOn: string; kind: string; entries: Entry[]; causedBy: string }
>;
/** Undoes a transaction by a new one that names it; nothing is ever changed. `of` is the transaction as it stands. */
export type CorrectTransaction = Command<
  'CorrectTransaction',
  { transactionId: string; corrects: string; of: Transaction; effectiveOn: string; reason: string }
>;
export type LedgerCommand = PostTransaction | CorrectTransaction;
export type LedgerRefusal =
  | 'LEDGER_TRANSACTION_NOT_FOUND'
  | 'LEDGER_TRANSACTION_UNBALANCED'
  | 'LEDGER_ENTRY_WITHOUT_AMOUNT'
  | 'LEDGER_CORRECTION_OF_CORRECTION';

/** One stream holds one transaction: a million entries never wait for each other. */
export type Transaction =
  Readonly<{ status: 'none' }> | Readonly<{ status: 'posted' | 'correction'; entries: readonly Entry[] }>;

const initialState = (): Transaction => ({ status: 'none' });

const evolve = (_: Transaction, { type, data }: LedgerEvent): Transaction => {
  switch (type) {
    case 'financing.transaction-posted':
      return { status: 'posted', entries: data.entries };
    case 'financing.transaction-corrected':
      return { status: 'correction', entries: data.entries };
  }
};

const postTransaction = (data: PostTransaction['data'], transaction: Transaction): LedgerEvent[] => {
  if (transaction.status !== 'none') return [];
  const amounts = data.entries.map(({ amount }) => BigInt(amount.cents));
  if (amounts.length < 2 || amounts.includes(0n)) {
    throw new DomainError<LedgerRefusal>('LEDGER_ENTRY_WITHOUT_AMOUNT', {
      facts: { entries: data.entries },
      wouldPassIf: { entriesAtLeast: 2, centsOtherThan: '0' },
    });
  }
  const imbalance = imbalanceOf(data.entries);
  if (imbalance.length > 0) {
    const facts = { difference: imbalance[0]!, differences: imbalance };
    throw new DomainError<LedgerRefusal>('LEDGER_TRANSACTION_UNBALANCED', {
      rule: 'double-entry@2',
      facts,
      wouldPassIf: { differences: [] },
    });
  }
  return [{ type: 'financing.transaction-posted', data }];
};

const correctTransaction = ({ of, ...data }: CorrectTransaction['data'], transaction: Transaction): LedgerEvent[] => {
  if (transaction.status !== 'none') return [];
  const { corrects } = data;
  if (of.status === 'none')
    throw new DomainError<LedgerRefusal>('LEDGER_TRANSACTION_NOT_FOUND', { facts: { corrects } });
  if (of.status === 'correction') {
    throw new DomainError<LedgerRefusal>('LEDGER_CORRECTION_OF_CORRECTION', {
      facts: { corrects },
      wouldPassIf: { kindOtherThan: 'correction' },
    });
  }
  const entries = of.entries.map(({ account, amount: { cents, currency } }) => ({
    account,
    amount: { cents: (-BigInt(cents)).toString(), currency },
  }));
  return [{ type: 'financing.transaction-corrected', data: { ...data, kind: 'correction', entries } }];
};

const decide = ({ type, data }: LedgerCommand, transaction: Transaction): LedgerEvent[] => {
  switch (type) {
    case 'PostTransaction':
      return postTransaction(data, transaction);
    case 'CorrectTransaction':
      return correctTransaction(data, transaction);
  }
};

export const ledgerAggregate: Aggregate<Transaction, LedgerCommand, LedgerEvent> = {
  decider: { initialState, evolve, decide },
  codec: ledgerCodec,
  streamOf: (transactionId) => `financing.transaction-${transactionId}`,
};
