import { centsOf, euros, type MoneyJson } from '@ceriss/kernel';
import type { Account } from '../account.js';
import type { Entry } from '../ledger.events.js';

/** What a fact moves in the ledger, before it has an id. */
export type Posting = Readonly<{ kind: string; effectiveOn: string; entries: Entry[] }>;

/** An amount from one account to another: a debit and the same credit. */
export type Movement = Readonly<{ debit: Account; credit: Account }>;

/** The posting of an amount that moves between two accounts. */
export const move = (kind: string, effectiveOn: string, amount: MoneyJson, { debit, credit }: Movement): Posting => ({
  kind,
  effectiveOn,
  entries: [
    { account: debit, amount },
    { account: credit, amount: euros(-centsOf(amount)) },
  ],
});
