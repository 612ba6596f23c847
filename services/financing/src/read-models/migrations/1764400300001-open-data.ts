import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'open_release',
  'open_call',
  'open_award',
  'open_call_change',
  'open_award_change',
  'open_transaction',
  'open_project',
  'open_organisation',
];

export class OpenData1764400300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "open_release" (
  "releaseId" uuid NOT NULL PRIMARY KEY, "callId" uuid, "awardId" uuid, "place" bigint, "releasedAt" text NOT NULL,
  "tags" text[] NOT NULL, "body" jsonb NOT NULL, "conditions" jsonb
);
CREATE UNIQUE INDEX "open_release_by_place" ON "open_release" ("place");
CREATE INDEX "open_release_by_call" ON "open_release" ("callId");
CREATE INDEX "open_release_by_award" ON "open_release" ("awardId");
CREATE TABLE "open_call" (
  "callId" uuid NOT NULL PRIMARY KEY, "place" bigint, "changedAt" text NOT NULL, "title" text NOT NULL,
  "planLine" text NOT NULL, "budgetCents" bigint NOT NULL, "opensAt" text NOT NULL, "closesAt" text NOT NULL,
  "status" text NOT NULL, "procedure" text, "territory" text, "grantingAuthorityId" uuid, "resolutionId" uuid
);
CREATE UNIQUE INDEX "open_call_by_place" ON "open_call" ("place");
CREATE TABLE "open_award" (
  "awardId" uuid NOT NULL PRIMARY KEY, "callId" uuid NOT NULL, "applicationId" uuid NOT NULL, "beneficiaryId" uuid NOT NULL,
  "initiativeId" uuid NOT NULL, "resolutionId" uuid NOT NULL, "grantedCents" bigint NOT NULL, "amountCents" bigint NOT NULL,
  "grantDate" date NOT NULL, "status" text NOT NULL, "acceptedOn" date, "beneficiaryIds" uuid[] NOT NULL,
  "periodFrom" date, "periodTo" date, "grantedPlace" bigint NOT NULL, "place" bigint NOT NULL, "changedAt" text NOT NULL
);
CREATE UNIQUE INDEX "open_award_by_place" ON "open_award" ("place");
CREATE INDEX "open_award_by_call" ON "open_award" ("callId", "grantedPlace");
CREATE TABLE "open_call_change" (
  "changeId" uuid NOT NULL PRIMARY KEY, "callId" uuid NOT NULL, "place" bigint NOT NULL, "at" text NOT NULL,
  "resolutionId" uuid NOT NULL
);
CREATE INDEX "open_call_change_by_call" ON "open_call_change" ("callId", "place");
CREATE TABLE "open_award_change" (
  "changeId" uuid NOT NULL PRIMARY KEY, "awardId" uuid NOT NULL, "place" bigint NOT NULL, "kind" text NOT NULL,
  "day" date NOT NULL, "cents" bigint
);
CREATE INDEX "open_award_change_by_award" ON "open_award_change" ("awardId", "place");
CREATE TABLE "open_transaction" (
  "transactionId" uuid NOT NULL PRIMARY KEY, "awardId" uuid NOT NULL, "payeeId" uuid NOT NULL, "instalment" integer NOT NULL,
  "cents" bigint NOT NULL, "day" date NOT NULL, "place" bigint NOT NULL
);
CREATE INDEX "open_transaction_by_award" ON "open_transaction" ("awardId", "place");
CREATE TABLE "open_project" ("applicationId" uuid NOT NULL PRIMARY KEY, "title" text NOT NULL);
CREATE TABLE "open_organisation" (
  "actorId" uuid NOT NULL PRIMARY KEY, "name" text NOT NULL, "town" text NOT NULL, "country" text NOT NULL
);`);
    for (const table of TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await dropHistory(runner, table);
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}
