import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BROKEN_REVISION } from './integrity.entity.js';

export type Finding = Readonly<{
  position: string;
  eventId: string;
  stream: string;
  revision: string;
  finding: string;
}>;

export type FindingSlice = Readonly<{ after: readonly [position: string, finding: string]; limit: number }>;

const EVENT = 'e.position, e."eventId", e.stream, e.revision';

/* Three small partial indexes answer this, however long the log is. */
const FINDINGS = `
  SELECT ${EVENT}, f.fault AS finding FROM event_fault f JOIN indexed_event e USING (position)
  UNION ALL
  SELECT ${EVENT}, 'repeated-id' FROM event_identity i JOIN indexed_event e USING ("eventId") WHERE i.times > 1
  UNION ALL
  SELECT ${EVENT}, CASE WHEN m.times > 1 THEN 'revision-repeated' WHEN m.preceded = 0 THEN 'gap-before' ELSE 'revision-out-of-order' END
  FROM (SELECT * FROM revision_mark WHERE ${BROKEN_REVISION}) m JOIN indexed_event e USING (stream, revision)`;

@Injectable()
export class FindingQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** How often each thing was found to be wrong; nothing that was never found. */
  async summary(): Promise<Readonly<Record<string, number>>> {
    const rows: { finding: string; count: string }[] = await this.dataSource.query(
      `SELECT finding, count(*) FROM (${FINDINGS}) found GROUP BY finding ORDER BY finding`,
    );
    return Object.fromEntries(rows.map(({ finding, count }) => [finding, Number(count)]));
  }

  /** In the order of the log, one more than asked for. */
  list({ after: [position, finding], limit }: FindingSlice): Promise<Finding[]> {
    return this.dataSource.query(
      `SELECT * FROM (${FINDINGS}) found WHERE (position, finding) > ($1::bigint, $2::text) ORDER BY position, finding LIMIT $3`,
      [position, finding, limit + 1],
    );
  }

  /** Whether every revision of a stream came once, in order, with none left out. */
  async isGapless(stream: string): Promise<boolean> {
    const broken: unknown[] = await this.dataSource.query(
      `SELECT FROM revision_mark WHERE stream = $1 AND ${BROKEN_REVISION} LIMIT 1`,
      [stream],
    );
    return broken.length === 0;
  }
}
