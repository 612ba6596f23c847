import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
ALTER TABLE "relation" DROP CONSTRAINT "relation_pkey";
ALTER TABLE "relation" ADD COLUMN "term" integer NOT NULL DEFAULT 1, ADD COLUMN "fromInitiativeId" uuid,
  ADD COLUMN "toInitiativeId" uuid, ADD COLUMN "confirmationDueOn" date, ALTER COLUMN "fromActorId" DROP NOT NULL,
  ALTER COLUMN "toActorId" DROP NOT NULL;
ALTER TABLE "relation" ALTER COLUMN "term" DROP DEFAULT, ADD PRIMARY KEY ("relationId", "term");
CREATE INDEX "relation_by_from_initiative" ON "relation" ("fromInitiativeId");
CREATE INDEX "relation_by_to_initiative" ON "relation" ("toInitiativeId");
`;

/* A relation had one period, between two actors. What held before is filled in by the projection, whose version is raised. */
export class PeriodsOfRelations1764400100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await keepHistory(runner, 'relation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM relation WHERE term > 1 OR "fromActorId" IS NULL OR "toActorId" IS NULL');
    await runner.query('ALTER TABLE relation DROP CONSTRAINT relation_pkey');
    await runner.query(
      `ALTER TABLE relation DROP COLUMN term, DROP COLUMN "fromInitiativeId", DROP COLUMN "toInitiativeId",
         DROP COLUMN "confirmationDueOn", ALTER COLUMN "fromActorId" SET NOT NULL, ALTER COLUMN "toActorId" SET NOT NULL,
         ADD PRIMARY KEY ("relationId")`,
    );
    await keepHistory(runner, 'relation');
  }
}
