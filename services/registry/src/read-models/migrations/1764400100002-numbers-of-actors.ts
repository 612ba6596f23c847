import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
CREATE TABLE "actor_nif" (
  "placeId" uuid NOT NULL PRIMARY KEY,
  "actorId" uuid NOT NULL,
  "nif" text NOT NULL,
  "formerNif" text,
  "reason" text NOT NULL,
  "evidence" text NOT NULL,
  "decidedOn" date NOT NULL
);
CREATE INDEX "actor_nif_by_number" ON "actor_nif" ("nif", "placeId");
CREATE INDEX "actor_nif_by_actor" ON "actor_nif" ("actorId");
CREATE INDEX "actor_nif_by_former" ON "actor_nif" ("formerNif");
DROP INDEX "actor_directory_by_nif";
CREATE INDEX "actor_directory_by_nif" ON "actor_directory" ("nif");
`;

/* That a number is one actor's, the log sees to. Here a batch may bring its next holder before its last one lets go of it. */
export class NumbersOfActors1764400100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await keepHistory(runner, 'actor_nif');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE actor_nif, actor_nif_history');
    await runner.query('DROP INDEX actor_directory_by_nif');
    await runner.query('CREATE UNIQUE INDEX actor_directory_by_nif ON actor_directory (nif)');
  }
}
