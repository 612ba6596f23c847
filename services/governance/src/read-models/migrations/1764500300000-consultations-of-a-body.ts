import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which body consults, and what its statutes say; the rows are made anew from the log. */
export class ConsultationsOfABody1764500300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "consultation" ADD COLUMN "heldTo" jsonb');
    await keepHistory(runner, 'consultation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "consultation" DROP COLUMN "heldTo"');
    await keepHistory(runner, 'consultation');
  }
}
