import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'bank_statement_page';

/* The version of the bank's projection rises in the same change. */
export class StatementPages1764500100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "${TABLE}" ("pageId" uuid NOT NULL PRIMARY KEY, "statementId" uuid NOT NULL)`);
    await keepHistory(runner, TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropHistory(runner, TABLE);
    await runner.query(`DROP TABLE "${TABLE}"`);
  }
}
