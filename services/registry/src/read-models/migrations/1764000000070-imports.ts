import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE "import" (
  "importId" uuid NOT NULL PRIMARY KEY,
  "status" text NOT NULL,
  "format" text NOT NULL,
  "encoding" text NOT NULL,
  "separator" text,
  "digest" text NOT NULL,
  "bytes" bigint NOT NULL,
  "rows" integer NOT NULL,
  "receivedAt" text NOT NULL,
  "completedAt" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "import_by_time" ON "import" ("receivedAt", "importId");

CREATE TABLE "import_outcome" (
  "importId" uuid NOT NULL,
  "row" integer NOT NULL,
  "place" text NOT NULL,
  "dataset" text NOT NULL,
  "outcome" text NOT NULL,
  "subjectId" uuid,
  "field" text,
  "code" text,
  "facts" text,
  "wouldPassIf" text,
  PRIMARY KEY ("importId", "row")
);

CREATE TABLE "import_staged_row" (
  "importId" uuid NOT NULL,
  "row" integer NOT NULL,
  "place" text NOT NULL,
  "dataset" text NOT NULL,
  "cells" text NOT NULL,
  "stagedAt" timestamptz NOT NULL,
  PRIMARY KEY ("importId", "row")
);
CREATE INDEX "import_staged_row_by_time" ON "import_staged_row" ("stagedAt");
`;

export class Imports1764000000070 implements MigrationInterface {
  readonly name = 'Imports1764000000070';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "import", "import_outcome", "import_staged_row"');
  }
}
