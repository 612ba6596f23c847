import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = ['source', 'pledge_instalment'];

/* The versions of both projections rise in the same change. */
export class CreditorReferences1764400400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE "source" ADD COLUMN "creditorReference" text;
ALTER TABLE "pledge_instalment" ADD COLUMN "creditorReference" text;
CREATE INDEX "source_by_reference" ON "source" ("creditorReference");
CREATE INDEX "pledge_instalment_by_reference" ON "pledge_instalment" ("creditorReference");
CREATE INDEX "bank_entry_by_creditor_reference" ON "bank_entry" ("creditorReference");`);
    for (const table of KEPT) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of KEPT) await dropHistory(runner, table);
    await runner.query(`
DROP INDEX "bank_entry_by_creditor_reference";
ALTER TABLE "source" DROP COLUMN "creditorReference";
ALTER TABLE "pledge_instalment" DROP COLUMN "creditorReference";`);
    for (const table of KEPT) await keepHistory(runner, table);
  }
}
