import pg from 'pg';

/* Classes of SQLSTATE: data, integrity, missing tables or columns, check of a view, limits of the program. */
const REFUSALS: ReadonlySet<string> = new Set(['22', '23', '42', '44', '54']);
const NO_PRIVILEGE = '42501';

/** The database refused what was written: trying again would be refused again. Anything else may pass. */
export const isRefusal = (error: unknown): boolean => {
  if (!(error instanceof pg.DatabaseError) || error.code === undefined) return false;
  return REFUSALS.has(error.code.slice(0, 2)) && error.code !== NO_PRIVILEGE;
};
