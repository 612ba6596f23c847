import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ImportStaging, StagedRow } from '../../application/import/staging.js';
import type { Dataset } from '../../domain/import/columns.js';
import { ImportStagedRow } from './imports.entity.js';

const ROWS_A_STATEMENT = 1_000;

const INSERT = `INSERT INTO import_staged_row ("importId", "row", "place", "dataset", "cells", "stagedAt")
  SELECT $1, * , $6::timestamptz FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[])`;

/** Rows that wait, in a table of their own. */
@Injectable()
export class PostgresImportStaging implements ImportStaging {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  keep(importId: string, rows: AsyncIterable<StagedRow>): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      await manager.getRepository(ImportStagedRow).delete({ importId });
      let kept = 0;
      let waiting: StagedRow[] = [];
      for await (const row of rows) {
        waiting.push(row);
        if (waiting.length < ROWS_A_STATEMENT) continue;
        await this.#insert(manager, importId, waiting);
        kept += waiting.length;
        waiting = [];
      }
      if (waiting.length > 0) await this.#insert(manager, importId, waiting);
      return kept + waiting.length;
    });
  }

  async next(importId: string, after: number, limit: number): Promise<readonly StagedRow[]> {
    const rows = await this.dataSource
      .getRepository(ImportStagedRow)
      .createQueryBuilder('staged')
      .where('staged.importId = :importId AND staged.row > :after', { importId, after })
      .orderBy('staged.row')
      .take(limit)
      .getMany();
    return rows.map(({ row, place, dataset, cells }) => ({
      ...{ row, place, dataset: dataset as Dataset },
      cells: JSON.parse(cells) as StagedRow['cells'],
    }));
  }

  async forget(importId: string, upTo: number): Promise<void> {
    await this.dataSource.query(`DELETE FROM import_staged_row WHERE "importId" = $1 AND "row" <= $2`, [
      importId,
      upTo,
    ]);
  }

  async abandon(importId: string, before: Date): Promise<void> {
    await this.dataSource.query(`DELETE FROM import_staged_row WHERE "importId" = $1 AND "stagedAt" < $2`, [
      importId,
      before.toISOString(),
    ]);
  }

  async #insert(manager: EntityManager, importId: string, rows: readonly StagedRow[]): Promise<void> {
    await manager.query(INSERT, [
      importId,
      rows.map(({ row }) => row),
      rows.map(({ place }) => place),
      rows.map(({ dataset }) => dataset),
      rows.map(({ cells }) => JSON.stringify(cells)),
      this.clock.now().toISOString(),
    ]);
  }
}

/** Imports of which rows wait, oldest first, each with the next row. */
export const waitingImports = (
  dataSource: DataSource,
  limit: number,
): Promise<readonly { importId: string; row: number }[]> =>
  dataSource.query(
    `SELECT "importId", min("row")::integer AS "row" FROM import_staged_row GROUP BY "importId" ORDER BY min("stagedAt"), "importId" LIMIT $1`,
    [limit],
  );
