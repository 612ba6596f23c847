export const applicationAndAwardTables = [
  {
    table: 'application',
    sql: `
CREATE TABLE "application" (
  "applicationId" uuid NOT NULL PRIMARY KEY,
  "callId" uuid NOT NULL,
  "applicantId" uuid NOT NULL,
  "initiativeId" uuid NOT NULL,
  "title" text NOT NULL,
  "costCents" bigint NOT NULL,
  "requestedCents" bigint NOT NULL,
  "aidRegime" text NOT NULL,
  "status" text NOT NULL,
  "submittedAt" timestamptz,
  "missing" text array NOT NULL,
  "cureDueBy" date,
  "total" text,
  "points" jsonb,
  "position" integer,
  "awardId" uuid,
  "revision" bigint NOT NULL
);
CREATE INDEX "application_by_call" ON "application" ("callId");
CREATE INDEX "application_by_applicant" ON "application" ("applicantId");`,
  },
  {
    table: 'award',
    sql: `
CREATE TABLE "award" (
  "awardId" uuid NOT NULL PRIMARY KEY,
  "callId" uuid NOT NULL,
  "poolId" uuid NOT NULL,
  "applicationId" uuid NOT NULL,
  "beneficiaryId" uuid NOT NULL,
  "initiativeId" uuid NOT NULL,
  "resolutionId" uuid NOT NULL,
  "cents" bigint NOT NULL,
  "paidCents" bigint NOT NULL DEFAULT 0,
  "grantDate" date NOT NULL,
  "acceptBy" date NOT NULL,
  "acceptedOn" date,
  "status" text NOT NULL,
  "revision" bigint NOT NULL
);
CREATE INDEX "award_by_call" ON "award" ("callId");
CREATE INDEX "award_acceptance_end" ON "award" ("status", "acceptBy");`,
  },
  {
    table: 'instalment',
    sql: `
CREATE TABLE "instalment" (
  "awardId" uuid NOT NULL,
  "number" integer NOT NULL,
  "cents" bigint NOT NULL,
  "conditions" jsonb NOT NULL,
  "stage" text NOT NULL,
  "approvals" bigint NOT NULL DEFAULT 0,
  "endToEndId" text,
  "bankReference" text,
  "orderedOn" date,
  "executedOn" date,
  PRIMARY KEY ("awardId", "number")
);`,
  },
  {
    table: 'instalment_report',
    sql: `
CREATE TABLE "instalment_report" (
  "awardId" uuid NOT NULL,
  "number" integer NOT NULL,
  "report" text NOT NULL,
  "reportId" uuid NOT NULL,
  PRIMARY KEY ("awardId", "number", "report")
);`,
  },
  {
    table: 'expense',
    sql: `
CREATE TABLE "expense" (
  "expenseId" uuid NOT NULL PRIMARY KEY,
  "awardId" uuid NOT NULL,
  "invoice" text NOT NULL,
  "cents" bigint NOT NULL,
  "purpose" text NOT NULL,
  "incurredOn" date NOT NULL
);
CREATE INDEX "expense_by_award" ON "expense" ("awardId");`,
  },
  {
    table: 'expense_share',
    sql: `
CREATE TABLE "expense_share" (
  "expenseId" uuid NOT NULL,
  "sourceId" uuid NOT NULL,
  "cents" bigint NOT NULL,
  PRIMARY KEY ("expenseId", "sourceId")
);`,
  },
] as const;
