import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = ['pool', 'source', 'pool_reservation', 'pledge', 'pledge_instalment'];

/* The version of the pools' projection rises in the same change. */
export class PledgesAndReceipts1764200100003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE "source" ADD COLUMN "pledgeId" uuid, ADD COLUMN "receivedCents" bigint NOT NULL DEFAULT 0;
ALTER TABLE "pool" ADD COLUMN "euKinds" text[], ADD COLUMN "euRate" text;
CREATE TABLE "pledge" (
  "pledgeId" uuid NOT NULL PRIMARY KEY,
  "title" text NOT NULL,
  "kind" text NOT NULL,
  "funderId" uuid,
  "publicFund" text,
  "purposes" text[] NOT NULL,
  "pledgedCents" bigint NOT NULL,
  "committedCents" bigint NOT NULL DEFAULT 0,
  "receivedCents" bigint NOT NULL DEFAULT 0,
  "withdrawn" boolean NOT NULL,
  "reason" text,
  "signedOn" date NOT NULL,
  "revision" bigint NOT NULL
);
CREATE TABLE "pledge_instalment" (
  "pledgeId" uuid NOT NULL,
  "number" integer NOT NULL,
  "dueOn" date NOT NULL,
  "promisedCents" bigint NOT NULL,
  "receivedCents" bigint NOT NULL DEFAULT 0,
  PRIMARY KEY ("pledgeId", "number")
);`);
    for (const table of KEPT) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of KEPT) await dropHistory(runner, table);
    await runner.query(`
DROP TABLE "pledge_instalment";
DROP TABLE "pledge";
ALTER TABLE "source" DROP COLUMN "pledgeId", DROP COLUMN "receivedCents";
ALTER TABLE "pool" DROP COLUMN "euKinds", DROP COLUMN "euRate";`);
  }
}
