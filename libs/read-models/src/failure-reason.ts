import pg from 'pg';

const WRONG_STATEMENT = '42';

type Issue = Readonly<{ path: readonly PropertyKey[]; code: string }>;

/** Why something failed, without values of events or rows: only where, and what was expected there. */
export const reasonOf = (cause: unknown): string => {
  if (!(cause instanceof Error)) return 'unknown';
  if (cause instanceof pg.DatabaseError) return databaseReason(cause);
  if ('issues' in cause && Array.isArray(cause.issues)) return `${cause.name}: ${cause.issues.map(issue).join(', ')}`;
  return `${cause.name}: ${cause.message}`;
};

const issue = ({ path, code }: Issue): string => `${path.map(String).join('.') || 'data'} ${code}`;

const databaseReason = ({ code = '', message, table, column, constraint }: pg.DatabaseError): string => {
  if (code.startsWith(WRONG_STATEMENT)) return `SQLSTATE ${code}: ${message}`;
  const place = [table, column, constraint].filter((name) => name !== undefined).join(' ');
  return `SQLSTATE ${code}${place && ` (${place})`}`;
};
