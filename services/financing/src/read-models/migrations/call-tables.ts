export const callTables = [
  {
    table: 'pool',
    sql: `
CREATE TABLE "pool" (
  "poolId" uuid NOT NULL PRIMARY KEY,
  "title" text NOT NULL,
  "planLine" text NOT NULL,
  "rulesVersion" text NOT NULL,
  "privateKinds" text array NOT NULL,
  "privateShareLimit" text NOT NULL,
  "privateShareInclusive" boolean NOT NULL,
  "revision" bigint NOT NULL
);`,
  },
  {
    table: 'source',
    sql: `
CREATE TABLE "source" (
  "sourceId" uuid NOT NULL PRIMARY KEY,
  "poolId" uuid NOT NULL,
  "kind" text NOT NULL,
  "funderId" uuid,
  "publicFund" text,
  "cents" bigint NOT NULL,
  "purposes" text array NOT NULL,
  "committedOn" date NOT NULL
);
CREATE INDEX "source_by_pool" ON "source" ("poolId");`,
  },
  {
    table: 'pool_reservation',
    sql: `
CREATE TABLE "pool_reservation" (
  "poolId" uuid NOT NULL,
  "callId" uuid NOT NULL,
  "cents" bigint NOT NULL,
  "reservedOn" date NOT NULL,
  PRIMARY KEY ("poolId", "callId")
);`,
  },
  {
    table: 'call',
    sql: `
CREATE TABLE "call" (
  "callId" uuid NOT NULL PRIMARY KEY,
  "title" text NOT NULL,
  "planLine" text NOT NULL,
  "poolId" uuid NOT NULL,
  "budgetCents" bigint NOT NULL,
  "criteria" jsonb NOT NULL,
  "minimumScore" integer NOT NULL,
  "tieBreak" jsonb NOT NULL,
  "assessorsPerApplication" integer NOT NULL,
  "acceptanceWorkingDays" integer NOT NULL,
  "opensAt" timestamptz NOT NULL,
  "closesAt" timestamptz NOT NULL,
  "draftedOn" date NOT NULL,
  "status" text NOT NULL,
  "reservation" text NOT NULL,
  "resolutionId" uuid,
  "resolvedBy" uuid,
  "resolvedOn" date,
  "rankingRule" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "call_window_end" ON "call" ("status", "closesAt");`,
  },
  {
    table: 'call_ranking',
    sql: `
CREATE TABLE "call_ranking" (
  "callId" uuid NOT NULL,
  "applicationId" uuid NOT NULL,
  "applicantId" uuid NOT NULL,
  "initiativeId" uuid NOT NULL,
  "position" integer NOT NULL,
  "total" text NOT NULL,
  "outcome" text NOT NULL,
  "requestedCents" bigint NOT NULL,
  PRIMARY KEY ("callId", "applicationId")
);`,
  },
] as const;
