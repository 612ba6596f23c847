import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SendersOfImports1764400100004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "import" ADD COLUMN "limitedTo" uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "import" DROP COLUMN "limitedTo"');
  }
}
