import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/* The version of the projection rises in the same change: what the column holds of calls that are there already is told by the rebuild. */
export class RankedAt1764500200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "call" ADD COLUMN "rankedAt" timestamptz');
    await keepHistory(runner, 'call');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropHistory(runner, 'call');
    await runner.query('ALTER TABLE "call" DROP COLUMN "rankedAt"');
    await keepHistory(runner, 'call');
  }
}
