import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMES = ['catalogue_version', 'catalogue_code', 'catalogue_retirement'];

const TABLES = `
CREATE TABLE "catalogue_version" (
  "version" integer NOT NULL PRIMARY KEY,
  "validFrom" date NOT NULL,
  "reason" text NOT NULL
);

CREATE TABLE "catalogue_code" (
  "version" integer NOT NULL,
  "list" text NOT NULL,
  "code" text NOT NULL,
  "place" integer NOT NULL,
  "labels" text array NOT NULL,
  PRIMARY KEY ("version", "list", "code")
);

CREATE TABLE "catalogue_retirement" (
  "version" integer NOT NULL,
  "list" text NOT NULL,
  "code" text NOT NULL,
  "replacedBy" text array NOT NULL,
  PRIMARY KEY ("version", "list", "code")
);
`;

export class Catalogue1764000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of NAMES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NAMES) await dropHistory(runner, table);
    await runner.query('DROP TABLE "catalogue_version", "catalogue_code", "catalogue_retirement"');
  }
}
