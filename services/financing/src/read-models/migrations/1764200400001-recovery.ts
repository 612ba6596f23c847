import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['justification', 'justification_line', 'reimbursement', 'interest_rate'] as const;

const JUSTIFICATION = `
CREATE TABLE "justification" (
  "awardId" uuid NOT NULL PRIMARY KEY,
  "beneficiaryId" uuid NOT NULL,
  "status" text NOT NULL,
  "account" text NOT NULL,
  "grantedCents" bigint NOT NULL,
  "endsOn" date NOT NULL,
  "dueOn" date NOT NULL,
  "respondBy" date,
  "cureBy" date,
  "submittedOn" date,
  "late" boolean,
  "closedOn" date,
  "defaulted" boolean NOT NULL,
  "document" text,
  "auditorReport" text,
  "budget" jsonb NOT NULL,
  "targets" jsonb NOT NULL,
  "rules" jsonb NOT NULL,
  "result" jsonb,
  "delivery" bigint NOT NULL,
  "revision" bigint NOT NULL
);
CREATE INDEX "justification_by_beneficiary" ON "justification" ("beneficiaryId");
CREATE INDEX "justification_due" ON "justification" ("status", "dueOn");
CREATE TABLE "justification_line" (
  "awardId" uuid NOT NULL,
  "lineId" text NOT NULL,
  "budgetLine" text NOT NULL,
  "instalment" integer NOT NULL,
  "invoice" text NOT NULL,
  "expenseId" uuid,
  "cents" bigint NOT NULL,
  "delivery" bigint NOT NULL,
  "outcome" text,
  "eligibleCents" bigint,
  "reason" text,
  PRIMARY KEY ("awardId", "lineId")
);`;

const REIMBURSEMENT = `
CREATE TABLE "reimbursement" (
  "reimbursementId" uuid NOT NULL PRIMARY KEY,
  "awardId" uuid NOT NULL,
  "callId" uuid NOT NULL,
  "poolId" uuid NOT NULL,
  "beneficiaryId" uuid NOT NULL,
  "authorityId" uuid NOT NULL,
  "cause" text NOT NULL,
  "status" text NOT NULL,
  "openedOn" date NOT NULL,
  "hearingEndsOn" date NOT NULL,
  "allegedOn" date,
  "agreedOn" date,
  "payBy" date,
  "endedOn" date,
  "endedBecause" text,
  "limitationFrom" date NOT NULL,
  "items" jsonb NOT NULL,
  "plan" jsonb,
  "principalCents" bigint,
  "interestCents" bigint NOT NULL DEFAULT 0,
  "receivedCents" bigint NOT NULL DEFAULT 0,
  "offsetCents" bigint NOT NULL DEFAULT 0,
  "enforcedBy" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "reimbursement_by_award" ON "reimbursement" ("awardId");
CREATE INDEX "reimbursement_by_beneficiary" ON "reimbursement" ("beneficiaryId");
CREATE TABLE "interest_rate" (
  "validFrom" date NOT NULL PRIMARY KEY,
  "percent" text NOT NULL,
  "reference" text NOT NULL
);`;

export class Recovery1764200400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(JUSTIFICATION);
    await runner.query(REIMBURSEMENT);
    for (const table of TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) {
      await dropHistory(runner, table);
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
