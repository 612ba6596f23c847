import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = [
  'session',
  'session_item',
  'session_summons',
  'session_stay',
  'session_support',
  'minutes_answer',
  'local_holidays',
];

const TABLES = `
CREATE TABLE "session" (
  "sessionId" uuid NOT NULL,
  "bodyId" uuid NOT NULL,
  "status" text NOT NULL,
  "reference" text,
  "request" jsonb,
  "convener" jsonb,
  "urgent" text,
  "convenedAt" timestamptz,
  "startsAt" timestamptz,
  "secondCallAt" timestamptz,
  "place" jsonb,
  "notice" jsonb,
  "acknowledgeBy" timestamptz,
  "ruleSetId" uuid,
  "ruleVersion" integer,
  "call" integer,
  "openedAt" timestamptz,
  "closedAt" timestamptz,
  "atOpening" jsonb,
  "atClosing" jsonb,
  "reason" text,
  "minutesVersion" integer,
  "minutesDigest" text,
  "minutesApprovedBy" jsonb,
  "minutesApprovedAt" timestamptz,
  "revision" bigint NOT NULL,
  PRIMARY KEY ("sessionId")
);
CREATE INDEX "session_by_body" ON "session" ("bodyId", "startsAt");
CREATE TABLE "session_item" (
  "sessionId" uuid NOT NULL,
  "item" integer NOT NULL,
  "title" text NOT NULL,
  "kind" text NOT NULL,
  "proposalId" uuid,
  "documents" jsonb NOT NULL,
  "urgent" jsonb,
  "outcome" text,
  "deliberation" text,
  "annexes" jsonb NOT NULL,
  PRIMARY KEY ("sessionId", "item")
);
CREATE INDEX "session_item_by_proposal" ON "session_item" ("proposalId");
CREATE TABLE "session_summons" (
  "sessionId" uuid NOT NULL,
  "seat" text NOT NULL,
  "constituency" text NOT NULL,
  "mandateId" uuid NOT NULL,
  "acknowledgeBy" timestamptz NOT NULL,
  "acknowledgedAt" timestamptz,
  PRIMARY KEY ("sessionId", "seat")
);
CREATE TABLE "session_stay" (
  "sessionId" uuid NOT NULL,
  "seat" text NOT NULL,
  "arrivedAt" timestamptz NOT NULL,
  "constituency" text NOT NULL,
  "manner" text NOT NULL,
  "heldBy" text,
  "departedAt" timestamptz,
  PRIMARY KEY ("sessionId", "seat", "arrivedAt")
);
CREATE TABLE "session_support" (
  "sessionId" uuid NOT NULL,
  "seat" text NOT NULL,
  "supportedAt" timestamptz NOT NULL,
  PRIMARY KEY ("sessionId", "seat")
);
CREATE TABLE "minutes_answer" (
  "sessionId" uuid NOT NULL,
  "seat" text NOT NULL,
  "digest" text NOT NULL,
  "objection" text,
  "answeredAt" timestamptz NOT NULL,
  PRIMARY KEY ("sessionId", "seat")
);
CREATE TABLE "local_holidays" (
  "municipality" text NOT NULL,
  "year" integer NOT NULL,
  "dates" text array NOT NULL,
  "source" text NOT NULL,
  PRIMARY KEY ("municipality", "year")
);
`;

export class Sessions1764100200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of NEW_TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE ${table}, ${table}_history`);
  }
}
