/** The times a query is asked for; absent means now. */
export type At = Readonly<{
  /** RFC 3339 instant: what had been recorded by then. */
  asOf?: string | undefined;
  /** ISO date in Europe/Madrid: what was in force on that day. */
  validAt?: string | undefined;
}>;
