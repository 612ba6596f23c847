import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE "practice_version" (
  "practiceId" uuid NOT NULL,
  "practiceVersion" text NOT NULL,
  "title" text NOT NULL,
  "initiativeId" uuid NOT NULL,
  "donorActorId" uuid NOT NULL,
  "status" text NOT NULL,
  "evidenceLevel" integer NOT NULL,
  "plainLanguageSummary" text NOT NULL,
  "content" jsonb NOT NULL,
  "publishedOn" date,
  "draftedAt" bigint NOT NULL,
  "revision" bigint NOT NULL,
  PRIMARY KEY ("practiceId", "practiceVersion")
);
CREATE INDEX "practice_version_by_initiative" ON "practice_version" ("initiativeId");
CREATE INDEX "practice_version_by_title" ON "practice_version" ("title", "practiceId");

CREATE TABLE "practice_review" (
  "practiceId" uuid NOT NULL,
  "revision" bigint NOT NULL,
  "practiceVersion" text NOT NULL,
  "recommendation" text NOT NULL,
  "comments" text NOT NULL,
  PRIMARY KEY ("practiceId", "revision")
);

CREATE TABLE "citable_evaluation" (
  "evaluationId" uuid NOT NULL PRIMARY KEY,
  "initiativeId" uuid NOT NULL,
  "evidenceLevel" integer NOT NULL,
  "evidenceRule" text NOT NULL
);
CREATE INDEX "citable_evaluation_by_initiative" ON "citable_evaluation" ("initiativeId");

CREATE TABLE "transfer" (
  "transferId" uuid NOT NULL PRIMARY KEY,
  "practiceId" uuid NOT NULL,
  "practiceVersion" text NOT NULL,
  "initiativeId" uuid NOT NULL,
  "donorActorId" uuid NOT NULL,
  "adopterActorId" uuid NOT NULL,
  "territory" text NOT NULL,
  "status" text NOT NULL,
  "readiness" integer,
  "gaps" text array NOT NULL,
  "plan" bigint,
  "donorConsents" boolean NOT NULL,
  "adopterConsents" boolean NOT NULL,
  "agreedOn" date,
  "revision" bigint NOT NULL
);
CREATE INDEX "transfer_by_practice" ON "transfer" ("practiceId");
CREATE INDEX "transfer_by_territory" ON "transfer" ("territory", "transferId");

CREATE TABLE "transfer_adaptation" (
  "transferId" uuid NOT NULL,
  "plan" bigint NOT NULL,
  "place" integer NOT NULL,
  "component" text NOT NULL,
  "kind" text NOT NULL,
  "change" text NOT NULL,
  PRIMARY KEY ("transferId", "plan", "place")
);

CREATE TABLE "transfer_core_approval" (
  "transferId" uuid NOT NULL,
  "revision" bigint NOT NULL,
  "component" text NOT NULL,
  PRIMARY KEY ("transferId", "revision")
);`;

export class KnowledgeTransferReadModels1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE "transfer_core_approval", "transfer_adaptation", "transfer", "citable_evaluation", "practice_review", "practice_version"',
    );
  }
}
