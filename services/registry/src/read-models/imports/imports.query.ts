import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ImportedFile, ImportOutcome } from './imports.entity.js';

export type ReportFilter = Readonly<{ outcome?: string | undefined }>;

@Injectable()
export class ImportsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** With how many rows are done, and what has become of them. */
  async one(importId: string) {
    const file = await this.dataSource.getRepository(ImportedFile).findOneBy({ importId });
    if (!file) return undefined;
    const counted = await this.dataSource
      .getRepository(ImportOutcome)
      .createQueryBuilder('outcome')
      .select('outcome.outcome', 'outcome')
      .addSelect('count(*)::integer', 'rows')
      .where('outcome.importId = :importId', { importId })
      .groupBy('outcome.outcome')
      .getRawMany<{ outcome: string; rows: number }>();
    const of = (outcome: string): number => counted.find((count) => count.outcome === outcome)?.rows ?? 0;
    const counts = { accepted: of('accepted'), unchanged: of('unchanged'), refused: of('refused') };
    return { ...file, done: counts.accepted + counts.unchanged + counts.refused, ...counts };
  }

  /** What has become of the rows after the one of that number, in their order. */
  async outcomes(importId: string, { outcome }: ReportFilter, after: number, limit: number): Promise<ImportOutcome[]> {
    const query = this.dataSource
      .getRepository(ImportOutcome)
      .createQueryBuilder('outcome')
      .where('outcome.importId = :importId AND outcome.row > :after', { importId, after });
    if (outcome !== undefined) query.andWhere('outcome.outcome = :outcome', { outcome });
    return query.orderBy('outcome.row').take(limit).getMany();
  }
}
