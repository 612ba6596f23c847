import { DomainError, Fraction } from '@ceriss/kernel';
import { z } from 'zod';
import type { RoundRow } from '../../read-models/proposals/proposals.entity.js';

export type TallyRule = 'TALLY_SECRET_UNTIL_CLOSE' | 'TALLY_OF_ANNULLED_ROUND';

/* Exact results, by the names they have in the tallies of all methods: a fraction to decide on, with a decimal to read. */
const FRACTIONS = new Set([
  ...['yes', 'no', 'whole', 'unusedWeight', 'addsYes', 'addsNo', 'share', 'mean'],
  ...['surplus', 'nonTransferable', 'ignored'],
]);
const readable = (fraction: string) => ({ fraction, decimal: Fraction.parse(fraction).toDecimal() });

const shown = (value: unknown, name = ''): unknown => {
  if (typeof value === 'string' && FRACTIONS.has(name)) return readable(value);
  if (Array.isArray(value)) return value.map((item) => (name === 'votes' ? shown(item, 'share') : shown(item)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shown(part, key)]));
};

/** What every tally says; beside it each method its own figures, exact shares as fraction and decimal. */
export const tally = z.looseObject({
  proposalId: z.uuid(),
  round: z.int().positive(),
  outcome: z.enum(['adopted', 'rejected', 'no-quorum']),
  ruleVersion: z.int().positive(),
  method: z.enum(['yes-no', 'consent', 'approval', 'score', 'schulze', 'stv']),
  census: z.int(),
  present: z.int(),
  quorum: z.looseObject({ met: z.boolean(), required: z.string() }),
});

/** The result of a closed round. Throws TALLY_SECRET_UNTIL_CLOSE while it is open, TALLY_OF_ANNULLED_ROUND when there never will be one. */
export const tallyView = (row: RoundRow): Record<string, unknown> => {
  const { proposalId, round, closesAt, ruleVersion, outcome, tally: counted, annulledBecause } = row;
  if (annulledBecause) {
    throw new DomainError<TallyRule>('TALLY_OF_ANNULLED_ROUND', { facts: { round, because: annulledBecause } });
  }
  if (!outcome || !counted) {
    throw new DomainError<TallyRule>('TALLY_SECRET_UNTIL_CLOSE', {
      facts: { round },
      wouldPassIf: { closedAfter: closesAt.toISOString() },
    });
  }
  return { proposalId, round, outcome, ruleVersion, ...(shown(counted) as object) };
};
