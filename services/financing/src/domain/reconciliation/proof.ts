import type { MoneyJson } from '@ceriss/kernel';

export type ProvenEntry = Readonly<{
  entryId: string;
  bookedOn: string;
  bankReference: string | null;
  amount: MoneyJson;
  basis: string | null;
  /** What it was matched with: an order, a pledge, a source or an account of the ledger. */
  matchedWith: readonly string[];
}>;
export type ProvenStatement = Readonly<{
  reference: string;
  sequence: string | null;
  opening: MoneyJson;
  closing: MoneyJson;
  closingOn: string;
  contentDigest: string;
}>;

/** What the bank says of an account in a period, what the ledger says, and what lies between them. */
export type Proof = Readonly<{
  account: Readonly<{ accountId: string; code: string; iban: string; holder: string }>;
  from: string;
  to: string;
  asOf: string | null;
  opening: MoneyJson;
  credits: MoneyJson;
  debits: MoneyJson;
  /** Opening and every entry of the period. */
  closing: MoneyJson;
  /** The closing balance of the last statement up to the end of the period; null before the first one. */
  toldByBank: MoneyJson | null;
  ledger: MoneyJson;
  suspense: MoneyJson;
  /** Closing less what the ledger says, and less what the bank says. */
  differences: Readonly<{ ledger: MoneyJson; bank: MoneyJson }>;
  statements: readonly ProvenStatement[];
  matched: readonly ProvenEntry[];
  open: readonly ProvenEntry[];
  findings: readonly Readonly<{ kind: string; facts: Readonly<Record<string, string>> }>[];
  outcome: ProofOutcome;
}>;
/** `reconciled`: nothing lies between. `open-entries`: to the cent, and somebody must still say what some entries are for. */
export type ProofOutcome = 'reconciled' | 'open-entries' | 'differences';

type Judged = Readonly<{ ledger: bigint; bank: bigint; open: number; findings: number }>;

/** How a proof ends: a difference of one cent, or a statement that does not fit, is never reconciled. */
export const proofOutcome = ({ ledger, bank, open, findings }: Judged): ProofOutcome => {
  if (ledger !== 0n || bank !== 0n || findings > 0) return 'differences';
  return open > 0 ? 'open-entries' : 'reconciled';
};

/** So many entries fit into one proof: a paper of some hundred pages. */
export const PROOF_ENTRIES = 2_000;
export type ProofRefusal = 'RECONCILIATION_PERIOD_TOO_LONG' | 'RECONCILIATION_PERIOD_EMPTY';
