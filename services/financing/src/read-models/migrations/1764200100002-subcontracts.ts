import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Subcontracts1764200100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "subcontract" (
  "subcontractId" uuid NOT NULL PRIMARY KEY,
  "awardId" uuid NOT NULL,
  "subcontractorId" uuid NOT NULL,
  "object" text NOT NULL,
  "cents" bigint NOT NULL,
  "share" text NOT NULL,
  "related" boolean NOT NULL,
  "status" text NOT NULL,
  "needs" text[] NOT NULL,
  "contractReference" text,
  "contractSignedOn" date,
  "rulesVersion" text NOT NULL,
  "declaredOn" date NOT NULL,
  "decidedOn" date,
  "reason" text
);
CREATE INDEX "subcontract_by_award" ON "subcontract" ("awardId", "subcontractId");`);
    await keepHistory(runner, 'subcontract');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropHistory(runner, 'subcontract');
    await runner.query('DROP TABLE "subcontract"');
  }
}
