import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGED = ['statutes_version', 'obligation'];

/** Where the foundation has its seat, and what statutes say of participation; the rows are made anew from the log. */
export class SeatAndParticipation1764400200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE "statutes_version" ADD COLUMN "seat" text, ADD COLUMN "participation" jsonb;
ALTER TABLE "obligation" ADD COLUMN "territory" text;`);
    for (const table of CHANGED) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE "statutes_version" DROP COLUMN "seat", DROP COLUMN "participation";
ALTER TABLE "obligation" DROP COLUMN "territory";`);
    for (const table of CHANGED) await keepHistory(runner, table);
  }
}
