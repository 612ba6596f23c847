import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMES = ['match_dismissal', 'practice'];

const TABLES = `
CREATE TABLE "match_dismissal" (
  "matchId" uuid NOT NULL PRIMARY KEY,
  "subjectKind" text NOT NULL,
  "subjectId" text NOT NULL,
  "targetKind" text NOT NULL,
  "targetId" text NOT NULL,
  "reason" text NOT NULL,
  "dismissedOn" date NOT NULL,
  "revision" bigint NOT NULL
);
CREATE INDEX "match_dismissal_by_subject" ON "match_dismissal" ("subjectKind", "subjectId");

CREATE TABLE "practice" (
  "practiceId" uuid NOT NULL PRIMARY KEY,
  "initiativeId" uuid NOT NULL,
  "practiceVersion" text NOT NULL,
  "title" text NOT NULL,
  "evidenceLevel" integer NOT NULL,
  "publishedOn" date NOT NULL
);
CREATE INDEX "practice_by_initiative" ON "practice" ("initiativeId");
`;

export class MatchDismissals1764000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of NAMES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NAMES) await dropHistory(runner, table);
    await runner.query('DROP TABLE "match_dismissal", "practice"');
  }
}
