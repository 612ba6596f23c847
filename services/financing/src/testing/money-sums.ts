import { expect } from '@jest/globals';
import type { RecordedEvent } from '@ceriss/event-sourcing';
import { namedId } from '@ceriss/kernel';
import type { Surroundings } from './award-service.js';

type Sum = Readonly<{ cents: string; currency?: string }>;
type Transaction = Readonly<{
  transactionId: string;
  causedBy?: string;
  corrects?: string;
  entries: readonly Readonly<{ account: string; amount: Sum }>[];
}>;
/* What facts of the log hold, as far as sums go. */
type Names = 'sourceId' | 'poolId' | 'pledgeId' | 'fundId' | 'callId' | 'awardId' | 'beneficiaryId' | 'loanId';
type Sums = 'amount' | 'principal' | 'interest' | 'total' | 'given' | 'matched' | 'reversed' | 'added' | 'opening';
type Fact = Readonly<Record<Names | 'code' | 'because' | 'accountCode', string>> &
  Readonly<Record<Sums, Sum>> &
  Readonly<{
    bankAccount: string | null;
    confirmed: boolean;
    shares: readonly Readonly<{ sourceId: string; amount: Sum }>[];
    parts: readonly Readonly<{ kind: string; account: string; amount: Sum }>[];
  }>;
type Line = readonly [account: string, cents: bigint];

const c = ({ cents }: Sum): bigint => BigInt(cents);
const bank = ({ bankAccount }: Fact): string => (bankAccount ? `suspense:bank-${bankAccount}` : 'bank:main');
/** So much to the one account, and as much from the other. */
const pair = (to: string, from: string, sum: Sum): Line[] => [
  [to, c(sum)],
  [from, -c(sum)],
];
const turned = (lines: readonly Line[]): Line[] => lines.map(([account, cents]) => [account, -cents]);

const costs = (f: Fact): Line[] => [
  [`cost:${f.awardId}`, c(f.amount)],
  ...f.shares.map(({ sourceId, amount }): Line => [`share:${sourceId}`, -c(amount)]),
];
const repaid = (f: Fact): Line[] => [
  [`loan:${f.loanId}`, c(f.principal)],
  ['charge:loan-interest', c(f.interest)],
  [bank(f), -c(f.amount)],
];
const explained = (f: Fact): Line[] =>
  f.parts
    .filter(({ kind }) => kind === 'account')
    .flatMap(({ account, amount }) => pair(`suspense:bank-${f.accountCode}`, account, amount));

/* The second bookkeeping: what each fact means for whom, by hand, with nothing of the rules of posting. */
const MEANING: Readonly<Record<string, (f: Fact) => readonly Line[]>> = {
  'source-committed': (f) => pair(`source:${f.sourceId}`, `pool:${f.poolId}`, f.amount),
  'source-received': (f) => pair(bank(f), `source:${f.sourceId}`, f.amount),
  'source-reduced': (f) =>
    pair(`pool:${f.poolId}`, f.pledgeId ? `pledge:${f.pledgeId}` : `source:${f.sourceId}`, f.amount),
  'pledge-made': (f) => pair(`source:${f.pledgeId}`, `pledge:${f.pledgeId}`, f.amount),
  'pledged-source-committed': (f) => pair(`pledge:${f.pledgeId}`, `pool:${f.poolId}`, f.amount),
  'pledge-instalment-received': (f) => pair(bank(f), `source:${f.pledgeId}`, f.amount),
  'pledge-reduced': (f) => pair(`pledge:${f.pledgeId}`, `source:${f.pledgeId}`, f.amount),
  'match-gift-received': (f) => pair(bank(f), `match:${f.fundId}`, f.amount),
  'match-money-received': (f) => pair(bank(f), `source:${f.fundId}`, f.amount),
  'match-confirmed': (f) => [
    ...pair(`match:${f.fundId}`, `pledge:${f.fundId}`, f.given),
    ...pair(`source:${f.fundId}`, `pledge:${f.fundId}`, f.matched),
  ],
  'match-gift-returned': (f) => [
    ...pair(`${f.confirmed ? 'pledge' : 'match'}:${f.fundId}`, bank(f), f.amount),
    ...pair(`${f.confirmed ? 'pledge' : 'match'}:${f.fundId}`, `source:${f.fundId}`, f.reversed),
  ],
  'budget-reserved': (f) => pair(`pool:${f.poolId}`, `call:${f.callId}`, f.amount),
  'budget-released': (f) => pair(`call:${f.callId}`, `pool:${f.poolId}`, f.amount),
  'award-granted': (f) => pair(`call:${f.callId}`, `award:${f.awardId}`, f.amount),
  'award-renounced': (f) => pair(`award:${f.awardId}`, `call:${f.callId}`, f.amount),
  'instalment-reduced': (f) =>
    f.because === 'loss-of-right' ? pair(`award:${f.awardId}`, `call:${f.callId}`, f.amount) : [],
  'payment-ordered': (f) => pair(`award:${f.awardId}`, `actor:${f.beneficiaryId}`, f.amount),
  'payment-executed': (f) => pair(`actor:${f.beneficiaryId}`, bank(f), f.amount),
  'payment-rejected': (f) => pair(`actor:${f.beneficiaryId}`, `award:${f.awardId}`, f.amount),
  'payment-returned': (f) => pair(bank(f), `award:${f.awardId}`, f.amount),
  'payment-undone': (f) => pair(bank(f), `actor:${f.beneficiaryId}`, f.amount),
  'reimbursement-agreed': (f) => [
    [`actor:${f.beneficiaryId}`, c(f.total)],
    [`award:${f.awardId}`, -c(f.principal)],
    ['income:reimbursement-interest', c(f.principal) - c(f.total)],
  ],
  'reimbursement-offset-made': (f) => pair(`award:${f.awardId}`, `actor:${f.beneficiaryId}`, f.amount),
  'cost-apportioned': costs,
  'cost-reduced': (f) => turned(costs(f)),
  'repayment-agreed': (f) => pair('charge:loan-principal', `loan:${f.loanId}`, f.principal),
  'repayment-rescheduled': (f) => pair('charge:loan-principal', `loan:${f.loanId}`, f.added),
  'repayment-made': repaid,
  'repayment-undone': (f) => turned(repaid(f)),
  'bank-account-opened': (f) => pair(`bank:${f.code}`, `suspense:opening-${f.code}`, f.opening),
  'bank-entry-matched': explained,
  'bank-entry-unmatched': (f) => turned(explained(f)),
};

type Days = Readonly<{ accountCode: string; days: readonly Readonly<{ bookedOn: string; amount: Sum }>[] }>;

/* By the fact that says so: the days of a statement are facts of their own. */
const meant = ({ id, type, data }: RecordedEvent): (readonly [causedBy: string, readonly Line[]])[] => {
  const name = type.replace('financing.', '');
  if (name !== 'bank-statement-accepted') return [[id, MEANING[name]?.(data as Fact) ?? []]];
  const { accountCode, days } = data as Days;
  return days.map(({ bookedOn, amount }) => {
    return [namedId(id, bookedOn), pair(`bank:${accountCode}`, `suspense:bank-${accountCode}`, amount)];
  });
};

const summed = (lines: Iterable<Line>): Record<string, string> => {
  const sums = new Map<string, bigint>();
  for (const [account, cents] of lines) sums.set(account, (sums.get(account) ?? 0n) + cents);
  const left = [...sums].filter(([, cents]) => cents !== 0n).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(left.map(([account, cents]) => [account, cents.toString()]));
};

const transactionsOf = (world: Surroundings): Transaction[] =>
  ['transaction-posted', 'transaction-corrected'].flatMap((type) => world.of<Transaction>(type));

/** Of every position: each transaction sums to zero in each currency, and so do all up to it. */
export const sumsToZero = (world: Surroundings): void => {
  for (const { entries } of transactionsOf(world)) {
    for (const [currency, all] of Map.groupBy(entries, ({ amount }) => amount.currency)) {
      expect([currency, all.reduce((sum, { amount }) => sum + c(amount), 0n)]).toEqual([currency, 0n]);
    }
  }
};

/** Once everybody has heard of everything: each account holds what the facts come to, less what was corrected, and no other does. */
export const holdsWhatFactsSay = (world: Surroundings): void => {
  sumsToZero(world);
  const transactions = transactionsOf(world);
  const undone = new Set(transactions.flatMap(({ corrects }) => corrects ?? []));
  const corrected = new Set(
    transactions.flatMap(({ transactionId, causedBy }) => (undone.has(transactionId) ? [causedBy!] : [])),
  );
  const facts = world.log.all.flatMap(meant).filter(([causedBy]) => !corrected.has(causedBy));
  const held = transactions.flatMap(({ entries }) => entries.map(({ account, amount }): Line => [account, c(amount)]));
  expect(summed(held)).toEqual(summed(facts.flatMap(([, lines]) => lines)));
};
