import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ownership1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "ownership_link" (
  "linkId" uuid NOT NULL PRIMARY KEY,
  "ownerId" uuid NOT NULL,
  "ownedId" uuid NOT NULL,
  "kind" text NOT NULL,
  "share" text,
  "validFrom" date NOT NULL,
  "validTo" date
);
CREATE INDEX "ownership_link_by_owner" ON "ownership_link" ("ownerId");
CREATE INDEX "ownership_link_by_owned" ON "ownership_link" ("ownedId");`);
    await keepHistory(runner, 'ownership_link');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropHistory(runner, 'ownership_link');
    await runner.query('DROP TABLE "ownership_link"');
  }
}
