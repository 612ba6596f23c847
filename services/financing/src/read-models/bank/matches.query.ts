import { euros } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** An entry and the one order that it must be for. */
export type CertainMatch = Readonly<{
  entryId: string;
  pageId: string;
  orderId: string;
  reason: string | null;
  cents: bigint;
}>;
/*
 * A debit under the end-to-end id of an issued order, of its amount; or a credit under that of an executed one, which says why it comes back.
 * What a person has taken apart once is left to people.
 */
const CERTAIN = `
SELECT entry."entryId", entry."pageId", "order"."orderId", entry."returnReason" AS reason, entry.cents
FROM bank_entry entry
JOIN bank_statement_page page ON page."pageId" = entry."pageId"
JOIN payment_order "order" ON "order"."endToEndId" = entry."endToEndId"
WHERE entry.status = 'open' AND entry.unmatched = 0
  AND ((entry.cents = -"order".cents AND "order".status = 'issued')
    OR (entry.cents = "order".cents AND "order".status = 'executed' AND entry."returnReason" IS NOT NULL))
ORDER BY entry."bookedOn", entry."entryId"
LIMIT $1`;

const LIKELY = `
SELECT "order"."orderId", "order".cents, "order"."awardId", "order".instalment, "order"."endToEndId", "order".status,
  "order"."endToEndId" = entry."endToEndId" AS "sameId",
  "order"."batchId" = entry."batchId" AS "sameBatch",
  "order"."beneficiaryId" = entry."partyId" AS "sameParty",
  "order".cents = abs(entry.cents) AS "sameAmount"
FROM bank_entry entry
JOIN payment_order "order" ON "order".status = CASE WHEN entry.cents < 0 THEN 'issued' ELSE 'executed' END
WHERE entry."entryId" = $1
  AND ("order"."endToEndId" = entry."endToEndId" OR "order"."batchId" = entry."batchId" OR "order".cents = abs(entry.cents))
ORDER BY "sameId" DESC NULLS LAST, "sameBatch" DESC NULLS LAST, "sameParty" DESC NULLS LAST, "sameAmount" DESC, "order"."orderId"
LIMIT 20`;

type Likely = Readonly<{ orderId: string; cents: string; awardId: string; instalment: number; status: string }> &
  Readonly<Record<'sameId' | 'sameBatch' | 'sameParty' | 'sameAmount', boolean | null>>;

const REASONS = { sameId: 'end-to-end-id', sameBatch: 'batch', sameParty: 'party', sameAmount: 'amount' } as const;

@Injectable()
export class MatchesQuery {
  constructor(private readonly dataSource: DataSource) {}

  async certain(limit: number): Promise<CertainMatch[]> {
    const rows = await this.dataSource.query<(Omit<CertainMatch, 'cents'> & { cents: string })[]>(CERTAIN, [limit]);
    return rows.map(({ cents, ...row }) => ({ ...row, cents: BigInt(cents) }));
  }

  /** Orders that an open entry may be for, the likeliest first, each with what speaks for it. */
  async proposals(entryId: string) {
    const rows = await this.dataSource.query<Likely[]>(LIKELY, [entryId]);
    return rows.map(({ orderId, awardId, instalment, status, cents, ...same }) => ({
      ...{ kind: 'order' as const, orderId, awardId, instalment, status, amount: euros(BigInt(cents)) },
      because: (Object.keys(REASONS) as (keyof typeof REASONS)[]).filter((key) => same[key]).map((key) => REASONS[key]),
    }));
  }
}
