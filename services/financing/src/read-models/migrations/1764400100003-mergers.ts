import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
CREATE TABLE "merged_actor" ("actorId" uuid NOT NULL PRIMARY KEY, "mergedInto" uuid NOT NULL);
CREATE INDEX "merged_actor_by_survivor" ON "merged_actor" ("mergedInto");
`;

export class Mergers1764400100003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await keepHistory(runner, 'merged_actor');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE merged_actor, merged_actor_history');
  }
}
