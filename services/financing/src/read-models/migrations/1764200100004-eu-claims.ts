import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EuClaims1764200100004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "eu_claim" (
  "claimId" uuid NOT NULL PRIMARY KEY,
  "poolId" uuid NOT NULL,
  "sourceId" uuid NOT NULL,
  "expenseIds" uuid[] NOT NULL,
  "eligibleCents" bigint NOT NULL,
  "cents" bigint NOT NULL,
  "eligibleInAllCents" bigint NOT NULL,
  "inAllCents" bigint NOT NULL,
  "rate" text NOT NULL,
  "rulesVersion" text NOT NULL,
  "claimedOn" date NOT NULL
);
CREATE INDEX "eu_claim_by_pool" ON "eu_claim" ("poolId", "claimId");`);
    await keepHistory(runner, 'eu_claim');
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropHistory(runner, 'eu_claim');
    await runner.query('DROP TABLE "eu_claim"');
  }
}
