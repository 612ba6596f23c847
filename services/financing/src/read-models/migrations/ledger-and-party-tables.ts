export const ledgerAndPartyTables = [
  {
    table: 'ledger_entry',
    sql: `
CREATE TABLE "ledger_entry" (
  "transactionId" uuid NOT NULL,
  "line" integer NOT NULL,
  "account" text NOT NULL,
  "cents" bigint NOT NULL,
  "effectiveOn" date NOT NULL,
  "recordedAt" timestamptz NOT NULL,
  "kind" text NOT NULL,
  "causedBy" uuid,
  "corrects" uuid,
  "reason" text,
  "position" bigint NOT NULL,
  PRIMARY KEY ("transactionId", "line")
);
CREATE INDEX "ledger_entry_by_account" ON "ledger_entry" ("account", "effectiveOn");
CREATE INDEX "ledger_entry_in_order" ON "ledger_entry" ("position", "line");`,
  },
  {
    table: 'account_balance',
    sql: `
CREATE TABLE "account_balance" (
  "account" text NOT NULL PRIMARY KEY,
  "debitCents" bigint NOT NULL DEFAULT 0,
  "creditCents" bigint NOT NULL DEFAULT 0
);`,
  },
  {
    table: 'authorisation',
    sql: `
CREATE TABLE "authorisation" (
  "resolutionId" uuid NOT NULL PRIMARY KEY,
  "matterKind" text NOT NULL,
  "matterReference" uuid,
  "inForceFrom" timestamptz NOT NULL,
  "chain" jsonb NOT NULL
);
CREATE INDEX "authorisation_by_matter" ON "authorisation" ("matterReference");`,
  },
  {
    table: 'superseded_authorisation',
    sql: `
CREATE TABLE "superseded_authorisation" (
  "resolutionId" uuid NOT NULL PRIMARY KEY,
  "supersededBy" uuid NOT NULL
);`,
  },
  {
    table: 'applicant',
    sql: `
CREATE TABLE "applicant" (
  "actorId" uuid NOT NULL PRIMARY KEY,
  "standing" text NOT NULL
);`,
  },
  {
    table: 'eligibility_block',
    sql: `
CREATE TABLE "eligibility_block" (
  "blockId" uuid NOT NULL PRIMARY KEY,
  "actorId" uuid NOT NULL,
  "kind" text NOT NULL,
  "reference" text NOT NULL,
  "liftedBecause" text
);
CREATE INDEX "eligibility_block_by_actor" ON "eligibility_block" ("actorId");`,
  },
] as const;
