import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE "statutes_version" (
  "ruleSetId" uuid NOT NULL,
  "version" integer NOT NULL,
  "title" text NOT NULL,
  "example" boolean NOT NULL,
  "effectiveFrom" timestamptz NOT NULL,
  "bodies" jsonb NOT NULL,
  "revision" bigint NOT NULL,
  PRIMARY KEY ("ruleSetId", "version")
);

CREATE TABLE "body" (
  "bodyId" uuid NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "layer" text NOT NULL,
  "ruleSetId" uuid NOT NULL,
  "ruleVersion" integer NOT NULL,
  "seats" jsonb NOT NULL,
  "stateMajority" jsonb,
  "revision" bigint NOT NULL,
  PRIMARY KEY ("bodyId")
);

CREATE TABLE "mandate" (
  "mandateId" uuid NOT NULL,
  "bodyId" uuid NOT NULL,
  "seat" text NOT NULL,
  "constituency" text NOT NULL,
  "organisation" uuid NOT NULL,
  "holder" text NOT NULL,
  "from" timestamptz NOT NULL,
  "until" timestamptz,
  "declaredAt" timestamptz,
  "endedBecause" text,
  PRIMARY KEY ("mandateId")
);
CREATE INDEX "mandate_by_body" ON "mandate" ("bodyId", "seat");
CREATE INDEX "mandate_by_holder" ON "mandate" ("holder");

CREATE TABLE "proposal" (
  "proposalId" uuid NOT NULL,
  "bodyId" uuid NOT NULL,
  "bodyCode" text NOT NULL,
  "title" text NOT NULL,
  "text" text NOT NULL,
  "matterKind" text NOT NULL,
  "matterReference" uuid,
  "status" text NOT NULL,
  "answers" uuid,
  "response" text,
  "reasons" text,
  "round" integer,
  "revision" bigint NOT NULL,
  PRIMARY KEY ("proposalId")
);
CREATE INDEX "proposal_by_body" ON "proposal" ("bodyId");

CREATE TABLE "voting_round" (
  "proposalId" uuid NOT NULL,
  "round" integer NOT NULL,
  "ruleSetId" uuid NOT NULL,
  "ruleVersion" integer NOT NULL,
  "electorate" integer NOT NULL,
  "openedAt" timestamptz NOT NULL,
  "closesAt" timestamptz NOT NULL,
  "outcome" text,
  "tally" jsonb,
  PRIMARY KEY ("proposalId", "round")
);

CREATE TABLE "ballot" (
  "proposalId" uuid NOT NULL,
  "round" integer NOT NULL,
  "seat" text NOT NULL,
  "constituency" text NOT NULL,
  "castAt" timestamptz NOT NULL,
  "choice" text,
  PRIMARY KEY ("proposalId", "round", "seat")
);

CREATE TABLE "recusal" (
  "proposalId" uuid NOT NULL,
  "seat" text NOT NULL,
  "reason" text NOT NULL,
  "recusedAt" timestamptz NOT NULL,
  PRIMARY KEY ("proposalId", "seat")
);

CREATE TABLE "dissent" (
  "proposalId" uuid NOT NULL,
  "seat" text NOT NULL,
  "text" text NOT NULL,
  "recordedAt" timestamptz NOT NULL,
  PRIMARY KEY ("proposalId", "seat")
);

CREATE TABLE "resolution" (
  "resolutionId" uuid NOT NULL,
  "bodyId" uuid NOT NULL,
  "title" text NOT NULL,
  "matterKind" text NOT NULL,
  "matterReference" uuid,
  "status" text NOT NULL,
  "ruleSetId" uuid NOT NULL,
  "ruleVersion" integer NOT NULL,
  "adoptedAt" timestamptz NOT NULL,
  "publishedAt" timestamptz,
  "answers" uuid,
  "response" text,
  "answeredBy" uuid,
  "answeredWith" text,
  "deviationReasons" text,
  "inForceFrom" timestamptz,
  "councilProposalId" uuid,
  "patronatoProposalId" uuid,
  "supersededBy" uuid,
  "supersededAt" timestamptz,
  "revision" bigint NOT NULL,
  PRIMARY KEY ("resolutionId")
);
CREATE INDEX "resolution_by_status" ON "resolution" ("status");

CREATE TABLE "due_closing" (
  "proposalId" uuid NOT NULL,
  "round" integer NOT NULL,
  "closesAt" timestamptz NOT NULL,
  PRIMARY KEY ("proposalId")
);
CREATE INDEX "due_closing_by_instant" ON "due_closing" ("closesAt");

CREATE TABLE "plan" (
  "planId" uuid NOT NULL,
  "title" text NOT NULL,
  "fromYear" integer NOT NULL,
  "untilYear" integer NOT NULL,
  "adoptedAt" timestamptz NOT NULL,
  "revision" bigint NOT NULL,
  PRIMARY KEY ("planId")
);

CREATE TABLE "plan_line" (
  "planId" uuid NOT NULL,
  "year" integer NOT NULL,
  "code" text NOT NULL,
  "parent" text,
  "title" text NOT NULL,
  "budgetCents" bigint NOT NULL,
  PRIMARY KEY ("planId", "year", "code")
);

CREATE TABLE "matter" (
  "reference" uuid NOT NULL,
  "kind" text NOT NULL,
  "title" text NOT NULL,
  "budgetCents" bigint NOT NULL,
  "recordedAt" timestamptz NOT NULL,
  PRIMARY KEY ("reference")
);
`;

export class GovernanceReadModels1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE statutes_version, body, mandate, proposal, voting_round, ballot, recusal, dissent, resolution, due_closing, plan, plan_line, matter',
    );
  }
}
