import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['match_fund', 'match_gift'];

export class MatchFunds1764400400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "match_fund" (
  "fundId" uuid NOT NULL PRIMARY KEY,
  "poolId" uuid NOT NULL,
  "title" text NOT NULL,
  "kind" text NOT NULL,
  "funderId" uuid,
  "publicFund" text,
  "rules" jsonb NOT NULL,
  "from" date NOT NULL,
  "to" date NOT NULL,
  "gifts" bigint NOT NULL DEFAULT 0,
  "givenCents" bigint NOT NULL DEFAULT 0,
  "matchedCents" bigint NOT NULL DEFAULT 0,
  "receivedCents" bigint NOT NULL DEFAULT 0,
  "committedCents" bigint NOT NULL DEFAULT 0,
  "revision" bigint NOT NULL
);
CREATE TABLE "match_gift" (
  "giftId" uuid NOT NULL PRIMARY KEY,
  "fundId" uuid NOT NULL,
  "donorId" uuid NOT NULL,
  "cents" bigint NOT NULL,
  "receivedAt" timestamptz NOT NULL,
  "receivedOn" date NOT NULL,
  "status" text NOT NULL,
  "matchedCents" bigint,
  "returnedOn" date
);
CREATE INDEX "match_gift_of_fund" ON "match_gift" ("fundId", "receivedAt", "giftId");`);
    for (const table of TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) {
      await dropHistory(runner, table);
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
