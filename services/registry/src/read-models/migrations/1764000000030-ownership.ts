import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/* The projection's new version fills the table again, so that the default is gone with the rows that had it. */
const RELATION_ORIGIN = `
ALTER TABLE "relation" ADD COLUMN "origin" text NOT NULL DEFAULT 'officer', ADD COLUMN "suggestionId" uuid;
ALTER TABLE "relation" ALTER COLUMN "origin" DROP DEFAULT;`;

export class OwnershipAndOrigin1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "ownership_link" (
  "linkId" uuid NOT NULL PRIMARY KEY,
  "ownerId" uuid NOT NULL,
  "ownedId" uuid NOT NULL,
  "kind" text NOT NULL,
  "share" text,
  "evidence" text NOT NULL,
  "validFrom" date NOT NULL,
  "validTo" date,
  "revision" bigint NOT NULL
);
CREATE INDEX "ownership_link_by_owner" ON "ownership_link" ("ownerId");
CREATE INDEX "ownership_link_by_owned" ON "ownership_link" ("ownedId", "validFrom", "linkId");`);
    await keepHistory(runner, 'ownership_link');
    await runner.query(RELATION_ORIGIN);
    await keepHistory(runner, 'relation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "relation" DROP COLUMN "origin", DROP COLUMN "suggestionId"');
    await dropHistory(runner, 'ownership_link');
    await runner.query('DROP TABLE "ownership_link"');
  }
}
