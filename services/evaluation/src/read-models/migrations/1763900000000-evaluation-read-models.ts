import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE "award_file" (
  "awardId" uuid NOT NULL PRIMARY KEY,
  "callId" uuid NOT NULL,
  "initiativeId" uuid NOT NULL,
  "beneficiaryId" uuid NOT NULL,
  "grantDate" date NOT NULL
);

CREATE TABLE "evaluation_plan" (
  "planId" uuid NOT NULL PRIMARY KEY,
  "awardId" uuid NOT NULL,
  "initiativeId" uuid NOT NULL,
  "title" text NOT NULL,
  "status" text NOT NULL,
  "lockedAt" text,
  "exploratory" boolean NOT NULL,
  "content" jsonb NOT NULL,
  "revision" bigint NOT NULL
);
CREATE INDEX "evaluation_plan_by_award" ON "evaluation_plan" ("awardId");
CREATE INDEX "evaluation_plan_by_title" ON "evaluation_plan" ("title", "planId");

CREATE TABLE "plan_amendment" (
  "planId" uuid NOT NULL,
  "revision" bigint NOT NULL,
  "reason" text NOT NULL,
  "change" text NOT NULL,
  "amendedAt" text NOT NULL,
  PRIMARY KEY ("planId", "revision")
);

CREATE TABLE "measurement_statement" (
  "planId" uuid NOT NULL,
  "indicatorId" uuid NOT NULL,
  "group" text NOT NULL,
  "period" text NOT NULL,
  "revision" bigint NOT NULL,
  "month" integer NOT NULL,
  "indicatorVersion" integer NOT NULL,
  "value" text NOT NULL,
  "ratio" jsonb,
  "cases" integer NOT NULL,
  "observedOn" date NOT NULL,
  "disaggregation" jsonb,
  "exploratory" boolean NOT NULL,
  "reason" text,
  "recordedAt" timestamptz NOT NULL,
  PRIMARY KEY ("planId", "indicatorId", "group", "period", "revision")
);

CREATE TABLE "report" (
  "reportId" uuid NOT NULL PRIMARY KEY,
  "awardId" uuid NOT NULL,
  "beneficiaryId" uuid NOT NULL,
  "kind" text NOT NULL,
  "dueOn" date NOT NULL,
  "status" text NOT NULL,
  "summary" text,
  "document" text,
  "submittedOn" date,
  "daysLate" integer,
  "changes" text array NOT NULL,
  "approvedOn" date,
  "revision" bigint NOT NULL
);
CREATE INDEX "report_by_award" ON "report" ("awardId");
CREATE INDEX "report_by_due_date" ON "report" ("dueOn", "reportId");

CREATE TABLE "evaluation" (
  "evaluationId" uuid NOT NULL PRIMARY KEY,
  "planId" uuid NOT NULL,
  "awardId" uuid NOT NULL,
  "initiativeId" uuid NOT NULL,
  "evaluatorId" uuid NOT NULL,
  "territory" text NOT NULL,
  "status" text NOT NULL,
  "summary" text,
  "manuals" text array NOT NULL,
  "evidenceLevel" integer,
  "evidenceRule" text,
  "reasons" jsonb,
  "effects" jsonb,
  "approvedOn" date,
  "revision" bigint NOT NULL
);
CREATE INDEX "evaluation_by_initiative" ON "evaluation" ("initiativeId", "evaluationId");

CREATE TABLE "criterion_rating" (
  "evaluationId" uuid NOT NULL,
  "criterion" text NOT NULL,
  "rating" integer NOT NULL,
  "rationale" text NOT NULL,
  "evidence" text array NOT NULL,
  PRIMARY KEY ("evaluationId", "criterion")
);`;

export class EvaluationReadModels1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE "criterion_rating", "evaluation", "report", "measurement_statement", "plan_amendment", "evaluation_plan", "award_file"',
    );
  }
}
