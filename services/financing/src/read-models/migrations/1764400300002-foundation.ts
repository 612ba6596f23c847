import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'foundation_year',
  'foundation_activity',
  'foundation_activity_actual',
  'foundation_entry',
  'related_party',
  'related_authorisation',
  'foundation_commitment',
];

export class Foundation1764400300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "foundation_year" (
  "year" integer NOT NULL PRIMARY KEY, "incomeCents" bigint NOT NULL DEFAULT 0, "outsideCents" bigint NOT NULL DEFAULT 0,
  "obtainingCents" bigint NOT NULL DEFAULT 0, "purposesCents" bigint NOT NULL DEFAULT 0,
  "administrationCents" bigint NOT NULL DEFAULT 0, "closedOn" date
);
CREATE TABLE "foundation_activity" (
  "year" integer NOT NULL, "activity" text NOT NULL, "title" text NOT NULL, "planLineId" uuid,
  "plannedCents" bigint NOT NULL DEFAULT 0, PRIMARY KEY ("year", "activity")
);
CREATE TABLE "foundation_activity_actual" (
  "year" integer NOT NULL, "activity" text NOT NULL, "spentCents" bigint NOT NULL DEFAULT 0, PRIMARY KEY ("year", "activity")
);
CREATE TABLE "foundation_entry" (
  "entryId" uuid NOT NULL PRIMARY KEY, "year" integer NOT NULL, "side" text NOT NULL, "kind" text NOT NULL, "activity" text,
  "cents" bigint NOT NULL, "day" date NOT NULL, "counterpartyId" uuid, "authorisationId" uuid, "document" text NOT NULL,
  "undone" boolean NOT NULL
);
CREATE INDEX "foundation_entry_by_year" ON "foundation_entry" ("year", "entryId");
CREATE INDEX "foundation_entry_by_counterparty" ON "foundation_entry" ("counterpartyId");
CREATE TABLE "related_party" (
  "partyId" uuid NOT NULL, "since" date NOT NULL, "until" date, "relation" text NOT NULL, "trusteeId" uuid,
  "declaredOn" date NOT NULL, PRIMARY KEY ("partyId", "since")
);
CREATE TABLE "related_authorisation" (
  "authorisationId" uuid NOT NULL PRIMARY KEY, "partyId" uuid NOT NULL, "year" integer NOT NULL, "upToCents" bigint NOT NULL,
  "reference" text NOT NULL, "authorisedOn" date NOT NULL
);
CREATE TABLE "foundation_commitment" (
  "commitmentId" uuid NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "counterpartyId" uuid,
  "dueOn" date NOT NULL, "cents" bigint NOT NULL, "paidOn" date, "cancelledOn" date, PRIMARY KEY ("commitmentId", "number")
);
CREATE INDEX "foundation_commitment_by_day" ON "foundation_commitment" ("dueOn", "commitmentId");`);
    for (const table of TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await dropHistory(runner, table);
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE "${table}"`);
  }
}
