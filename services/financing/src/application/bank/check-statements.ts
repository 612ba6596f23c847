import { createHash, type Hash } from 'node:crypto';
import { readStatements, StatementFileRefused, type BankEntry, type Statement } from '@ceriss/iso20022';
import { namedId, type Cents } from '@ceriss/kernel';
import type { OwnAccount, OwnAccounts } from '../../domain/bank-account/bank-account.decider.js';
import { fileRefusal } from '../../domain/bank-statement/file.refusals.js';
import { linesOf } from './lines-of-entry.js';
import type { Overlaps } from './overlaps.js';

/** A statement that adds up, and what must be known of it before its entries are taken. */
export type Checked = Readonly<{
  read: Statement;
  account: OwnAccount;
  statementId: string;
  contentDigest: string;
  lines: number;
  days: ReadonlyMap<string, Cents>;
}>;

type Running = { hash: Hash; lines: number; days: Map<string, Cents> };

const text = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one));

const taken = (running: Running, entry: BankEntry): void => {
  running.hash.update(text(entry));
  running.lines += linesOf(entry, ANY, () => null).length;
  const moved = entry.direction === 'credit' ? entry.cents : -entry.cents;
  running.days.set(entry.bookedOn, (running.days.get(entry.bookedOn) ?? 0n) + moved);
};

const ANY = '00000000-0000-5000-8000-000000000000';

const accountOf = (accounts: OwnAccounts, { account }: Statement, statement: number): OwnAccount => {
  const own = accounts.find(({ iban, closedOn }) => iban === account && closedOn === undefined);
  // Somebody else's account is not told in full.
  if (!own) throw fileRefusal('account-unknown', { statement, endsWith: account.slice(-4) });
  return own;
};

const fresh = (): Running => ({ hash: createHash('sha256'), lines: 0, days: new Map() });

/**
 * Reads a file to its end before anything of it is taken: one statement that is not good, and none is taken. Memory does not grow with it.
 * Throws the refusals of statement files.
 */
export const checkStatements = async (
  chunks: AsyncIterable<Uint8Array>,
  accounts: OwnAccounts,
  overlaps: Overlaps,
): Promise<Checked[]> => {
  const checked: Checked[] = [];
  let running = fresh();
  for await (const part of typed(readStatements(chunks))) {
    if (part.kind === 'entry') {
      taken(running, part.entry);
      await overlaps.saw(part.entry);
      continue;
    }
    const { read, statement } = part;
    const account = accountOf(accounts, read, statement);
    const statementId = namedId(account.accountId, `statement/${read.statementId}`);
    if (checked.some((one) => one.statementId === statementId)) throw fileRefusal('statement-repeated', { statement });
    await overlaps.require(account.code, { statementId, statement });
    const { hash, lines, days } = running;
    checked.push({ read, account, statementId, contentDigest: hash.update(text(read)).digest('hex'), lines, days });
    running = fresh();
  }
  return checked;
};

async function* typed<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* parts;
  } catch (error) {
    if (error instanceof StatementFileRefused) throw fileRefusal(error.reason, error.facts);
    throw error;
  }
}
