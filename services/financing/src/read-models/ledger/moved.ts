import type { At } from '@ceriss/read-models';

/** Turnover of accounts, as SQL for a FROM with the columns account, currency, debit and credit. It reads whole days from the turnover and only the last from the entries. */
export type Moved = Readonly<{ sql: string; parameters: readonly unknown[] }>;

export type Of = Readonly<{
  account?: string | undefined;
  /** What took effect before this day; `at.validAt` includes its day. */
  before?: string | undefined;
}>;

/** What moved as of an instant and up to an effective day, of one account or of all. */
export const moved = ({ account, before }: Of, { asOf, validAt }: At): Moved => {
  const parameters: unknown[] = [];
  const given = (value: unknown) => `$${parameters.push(value)}`;
  const shared = [
    ...(account === undefined ? [] : [`account = ${given(account)}`]),
    ...(validAt === undefined ? [] : [`"effectiveOn" <= ${given(validAt)}::date`]),
    ...(before === undefined ? [] : [`"effectiveOn" < ${given(before)}::date`]),
  ];
  const where = (more: readonly string[]) => {
    const all = [...shared, ...more];
    return all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`;
  };
  const turnover = 'SELECT account, currency, "debitCents" AS debit, "creditCents" AS credit FROM account_turnover';
  if (asOf === undefined) return { sql: `(${turnover}${where([])})`, parameters };
  const instant = `${given(asOf)}::timestamptz`;
  const day = `(${instant} AT TIME ZONE 'UTC')::date`;
  const onDay = `"recordedAt" >= (${day})::timestamp AT TIME ZONE 'UTC' AND "recordedAt" <= ${instant}`;
  const entries = 'SELECT account, currency, GREATEST(cents, 0), GREATEST(-cents, 0) FROM ledger_entry';
  const sql = `(${turnover}${where([`"recordedOn" < ${day}`])} UNION ALL ${entries}${where([onDay])})`;
  return { sql, parameters };
};
