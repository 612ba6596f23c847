import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['proposal_text', 'amendment', 'comment'];

const TABLES = `
CREATE TABLE "proposal_text" (
  "proposalId" uuid NOT NULL,
  "version" integer NOT NULL,
  "text" text NOT NULL,
  "amendmentId" uuid,
  "madeAt" timestamptz NOT NULL,
  PRIMARY KEY ("proposalId", "version")
);

CREATE TABLE "amendment" (
  "proposalId" uuid NOT NULL,
  "amendmentId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  "sector" text NOT NULL,
  "base" integer NOT NULL,
  "text" text NOT NULL,
  "rationale" text NOT NULL,
  "status" text NOT NULL,
  "reasons" text,
  "version" integer,
  "merged" boolean NOT NULL,
  "submittedAt" timestamptz NOT NULL,
  "decidedAt" timestamptz,
  PRIMARY KEY ("proposalId", "amendmentId")
);

CREATE TABLE "comment" (
  "commentId" uuid NOT NULL PRIMARY KEY,
  "subjectKind" text NOT NULL,
  "subjectId" uuid NOT NULL,
  "replyTo" uuid,
  "depth" integer NOT NULL,
  "place" text NOT NULL,
  "actorId" uuid NOT NULL,
  "sector" text NOT NULL,
  "text" text NOT NULL,
  "hiddenBecause" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "comment_by_subject" ON "comment" ("subjectId", "place", "commentId");
`;

export class DeliberationsAndComments1764100300003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of NEW_TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE ${table}, ${table}_history`);
  }
}
