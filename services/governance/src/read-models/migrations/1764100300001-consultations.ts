import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['consultation', 'consultation_turnout', 'consultation_ballot', 'consultation_theme'];

const TABLES = `
CREATE TABLE "consultation" (
  "consultationId" uuid NOT NULL PRIMARY KEY,
  "title" text NOT NULL,
  "text" text NOT NULL,
  "aboutKind" text NOT NULL,
  "aboutReference" uuid,
  "questions" jsonb NOT NULL,
  "audience" text NOT NULL,
  "nextBallot" jsonb NOT NULL,
  "boxes" integer NOT NULL,
  "rulesVersion" integer NOT NULL,
  "opensAt" timestamptz NOT NULL,
  "closesAt" timestamptz NOT NULL,
  "keyDigest" text NOT NULL,
  "closedAt" timestamptz,
  "count" jsonb,
  "key" text,
  "summary" text,
  "summarisedAt" timestamptz,
  "revision" bigint NOT NULL
);
CREATE INDEX "consultation_by_close" ON "consultation" ("closedAt");

CREATE TABLE "consultation_turnout" (
  "consultationId" uuid NOT NULL PRIMARY KEY,
  "voters" bigint NOT NULL DEFAULT 0
);

CREATE TABLE "consultation_ballot" (
  "consultationId" uuid NOT NULL,
  "voter" uuid NOT NULL,
  "sealed" text NOT NULL,
  "castAt" timestamptz NOT NULL,
  PRIMARY KEY ("consultationId", "voter")
);

CREATE TABLE "consultation_theme" (
  "themeId" uuid NOT NULL PRIMARY KEY,
  "consultationId" uuid NOT NULL,
  "title" text NOT NULL,
  "text" text NOT NULL,
  "sources" jsonb NOT NULL,
  "outcome" text,
  "reasons" text,
  "reference" uuid
);
CREATE INDEX "consultation_theme_by_consultation" ON "consultation_theme" ("consultationId");
`;

export class Consultations1764100300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of NEW_TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE ${table}, ${table}_history`);
  }
}
