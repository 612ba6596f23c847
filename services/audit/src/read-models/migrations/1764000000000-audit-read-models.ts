import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE "indexed_event" (
  "position" bigint NOT NULL PRIMARY KEY,
  "stream" text NOT NULL,
  "context" text,
  "aggregate" text,
  "aggregateId" uuid,
  "revision" bigint NOT NULL,
  "type" text NOT NULL,
  "schemaVersion" integer,
  "eventId" uuid NOT NULL,
  "recordedAt" timestamptz,
  "occurredAt" text,
  "correlationId" text,
  "causationId" text,
  "commandId" text,
  "role" text
);
CREATE INDEX "indexed_event_by_stream" ON "indexed_event" ("stream", "revision");
CREATE INDEX "indexed_event_by_type" ON "indexed_event" ("type", "position");
CREATE INDEX "indexed_event_by_correlation" ON "indexed_event" ("correlationId", "position");
CREATE INDEX "indexed_event_by_id" ON "indexed_event" ("eventId");

CREATE TABLE "stream_state" (
  "stream" text NOT NULL PRIMARY KEY,
  "context" text,
  "aggregate" text,
  "aggregateId" uuid,
  "events" bigint NOT NULL DEFAULT 0,
  "lastRevision" bigint NOT NULL,
  "lastPosition" bigint NOT NULL,
  "lastRecordedAt" timestamptz
);

CREATE TABLE "event_fault" (
  "position" bigint NOT NULL,
  "fault" text NOT NULL,
  PRIMARY KEY ("position", "fault")
);

CREATE TABLE "event_identity" (
  "eventId" uuid NOT NULL PRIMARY KEY,
  "times" integer NOT NULL DEFAULT 0
);
CREATE INDEX "event_identity_repeated" ON "event_identity" ("eventId") WHERE times > 1;

CREATE TABLE "revision_mark" (
  "stream" text NOT NULL,
  "revision" bigint NOT NULL,
  "times" integer NOT NULL DEFAULT 0,
  "position" bigint NOT NULL DEFAULT 0,
  "preceded" integer NOT NULL DEFAULT 0,
  "previous" bigint NOT NULL DEFAULT 0,
  PRIMARY KEY ("stream", "revision")
);
CREATE INDEX "revision_mark_broken" ON "revision_mark" ("stream", "revision")
  WHERE times > 0 AND (times > 1 OR (revision > 0 AND (preceded = 0 OR (preceded = 1 AND previous > position))));`;

export class AuditReadModels1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "revision_mark", "event_identity", "event_fault", "stream_state", "indexed_event"');
  }
}
