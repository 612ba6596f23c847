import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = [
  ...['call', 'call_ranking', 'application', 'application_allegation', 'award', 'instalment', 'instalment_report'],
  ...['authorisation', 'superseded_authorisation', 'eligibility_block', 'applicant', 'aid_entry', 'aid_finding'],
];

/* What the columns hold of rows that are there already is told by the rebuild of the raised versions. */
const FILLED = {
  call: ['conditions', 'amendments'],
  call_ranking: ['rankingRevision'],
  application: ['participants', 'otherFunding'],
  award: ['shares'],
};
export class CallsAndAwardsInFull1764200200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE "call"
  ADD COLUMN "conditions" jsonb NOT NULL DEFAULT '{}', ADD COLUMN "amendments" integer NOT NULL DEFAULT 0, ADD COLUMN "assessors" bigint NOT NULL DEFAULT 0,
  ADD COLUMN "allegationsUntil" date, ADD COLUMN "cancelledBecause" text, ADD COLUMN "rankingRevision" bigint;
ALTER TABLE "call_ranking" ADD COLUMN "rankingRevision" bigint NOT NULL DEFAULT 0;
ALTER TABLE "application"
  ADD COLUMN "territory" text, ADD COLUMN "periodFrom" date, ADD COLUMN "periodTo" date,
  ADD COLUMN "participants" jsonb NOT NULL DEFAULT '[]', ADD COLUMN "otherFunding" jsonb NOT NULL DEFAULT '[]';
ALTER TABLE "award"
  ADD COLUMN "shares" jsonb NOT NULL DEFAULT '[]', ADD COLUMN "eligibleCostCents" bigint, ADD COLUMN "periodFrom" date, ADD COLUMN "periodTo" date,
  ADD COLUMN "parties" jsonb, ADD COLUMN "renouncedCents" bigint NOT NULL DEFAULT 0;
CREATE INDEX "award_by_initiative" ON "award" ("initiativeId");
ALTER TABLE "eligibility_block" ADD COLUMN "validFrom" date, ADD COLUMN "validTo" date;
CREATE TABLE "application_allegation" (
  "allegationId" uuid NOT NULL PRIMARY KEY,
  "applicationId" uuid NOT NULL,
  "text" text NOT NULL,
  "filedOn" date NOT NULL,
  "upheld" boolean,
  "reasons" text,
  "answeredOn" date
);
CREATE INDEX "application_allegation_by_application" ON "application_allegation" ("applicationId");
CREATE TABLE "aid_entry" (
  "entryId" uuid NOT NULL PRIMARY KEY,
  "beneficiaryId" uuid NOT NULL,
  "awardId" uuid,
  "regime" text NOT NULL,
  "cents" bigint NOT NULL,
  "grantDate" date NOT NULL,
  "standing" text NOT NULL,
  "members" uuid array NOT NULL,
  "expiresAt" timestamptz,
  "saidBy" text,
  "grantor" text,
  "reference" text,
  "because" text
);
CREATE INDEX "aid_entry_by_beneficiary" ON "aid_entry" ("beneficiaryId", "grantDate");
CREATE INDEX "aid_entry_expiry" ON "aid_entry" ("standing", "expiresAt");
CREATE TABLE "aid_finding" (
  "entryId" uuid NOT NULL,
  "rule" text NOT NULL,
  "awardId" uuid NOT NULL,
  "beneficiaryId" uuid NOT NULL,
  "members" uuid array NOT NULL,
  "grantDate" date NOT NULL,
  "usedCents" bigint NOT NULL,
  "ceilingCents" bigint NOT NULL,
  "excessCents" bigint NOT NULL,
  "foundBy" text NOT NULL,
  "foundOn" date NOT NULL,
  "clearedOn" date,
  PRIMARY KEY ("entryId", "rule")
);`);
    for (const [table, columns] of Object.entries(FILLED)) {
      for (const column of columns) await runner.query(`ALTER TABLE "${table}" ALTER COLUMN "${column}" DROP DEFAULT`);
    }
    for (const table of KEPT) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of KEPT) await dropHistory(runner, table);
    await runner.query(`
DROP TABLE "aid_finding";
DROP TABLE "aid_entry";
DROP TABLE "application_allegation";
ALTER TABLE "eligibility_block" DROP COLUMN "validTo", DROP COLUMN "validFrom";
DROP INDEX "award_by_initiative";
ALTER TABLE "award"
  DROP COLUMN "renouncedCents", DROP COLUMN "parties", DROP COLUMN "periodTo", DROP COLUMN "periodFrom", DROP COLUMN "eligibleCostCents",
  DROP COLUMN "shares";
ALTER TABLE "application"
  DROP COLUMN "otherFunding", DROP COLUMN "participants", DROP COLUMN "periodTo", DROP COLUMN "periodFrom", DROP COLUMN "territory";
ALTER TABLE "call_ranking" DROP COLUMN "rankingRevision";
ALTER TABLE "call"
  DROP COLUMN "rankingRevision", DROP COLUMN "cancelledBecause", DROP COLUMN "allegationsUntil", DROP COLUMN "assessors", DROP COLUMN "amendments",
  DROP COLUMN "conditions";`);
  }
}
