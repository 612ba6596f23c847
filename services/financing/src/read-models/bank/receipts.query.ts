import { euros } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Money that a funder has promised and that has not come in whole. */
const EXPECTED = `(
  SELECT 'pledge-receipt' AS kind, i."pledgeId" AS id, NULL::uuid AS "poolId", i.number AS instalment, i."creditorReference",
    i."promisedCents" - i."receivedCents" AS cents, p."funderId", i."dueOn"
  FROM pledge_instalment i JOIN pledge p ON p."pledgeId" = i."pledgeId"
  UNION ALL
  SELECT 'source-receipt', s."sourceId", s."poolId", NULL, s."creditorReference", s.cents - s."receivedCents", s."funderId", s."committedOn"
  FROM source s WHERE s."pledgeId" IS NULL
)`;

/** An entry and the one receipt that it must be. */
export type CertainReceipt = Readonly<{
  entryId: string;
  pageId: string;
  kind: 'pledge-receipt' | 'source-receipt';
  id: string;
  poolId: string | null;
  instalment: number | null;
  cents: string;
}>;

/* A credit under a creditor reference of ours, of no more than what is expected. What was taken apart once is left to people. */
const CERTAIN = `
SELECT entry."entryId", entry."pageId", expected.kind, expected.id, expected."poolId", expected.instalment, entry.cents
FROM bank_entry entry
JOIN bank_statement_page page ON page."pageId" = entry."pageId"
JOIN ${EXPECTED} expected ON expected."creditorReference" = entry."creditorReference"
WHERE entry.status = 'open' AND entry.unmatched = 0 AND entry.cents > 0 AND entry.cents <= expected.cents
ORDER BY entry."bookedOn", entry."entryId"
LIMIT $1`;

const LIKELY = `
SELECT expected.kind, expected.id, expected."poolId", expected.instalment, expected.cents,
  expected."creditorReference" = entry."creditorReference" AS "sameReference",
  expected."funderId" = entry."partyId" AS "sameParty",
  expected.cents = entry.cents AS "sameAmount"
FROM bank_entry entry
JOIN ${EXPECTED} expected ON expected.cents > 0
WHERE entry."entryId" = $1 AND entry.cents > 0 AND entry.status = 'open'
  AND (expected."creditorReference" = entry."creditorReference" OR expected."funderId" = entry."partyId" OR expected.cents = entry.cents)
ORDER BY "sameReference" DESC NULLS LAST, "sameParty" DESC NULLS LAST, "sameAmount" DESC, expected."dueOn", expected.id, expected.instalment
LIMIT 20`;

type Likely = Omit<CertainReceipt, 'entryId' | 'pageId'> &
  Readonly<Record<'sameReference' | 'sameParty' | 'sameAmount', boolean | null>>;

const REASONS = { sameReference: 'creditor-reference', sameParty: 'party', sameAmount: 'amount' } as const;

@Injectable()
export class ReceiptsQuery {
  constructor(private readonly dataSource: DataSource) {}

  certain(limit: number): Promise<CertainReceipt[]> {
    return this.dataSource.query<CertainReceipt[]>(CERTAIN, [limit]);
  }

  /** Promised money that an open credit may be, the likeliest first, each with what speaks for it. */
  async proposals(entryId: string) {
    const rows = await this.dataSource.query<Likely[]>(LIKELY, [entryId]);
    return rows.map(({ kind, id, poolId, instalment, cents, ...same }) => ({
      kind,
      ...(kind === 'pledge-receipt' ? { pledgeId: id, instalment: instalment! } : { sourceId: id, poolId: poolId! }),
      outstanding: euros(BigInt(cents)),
      because: (Object.keys(REASONS) as (keyof typeof REASONS)[]).filter((key) => same[key]).map((key) => REASONS[key]),
    }));
  }
}
