import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGED = ['statutes_version', 'body', 'mandate', 'proposal', 'voting_round', 'ballot', 'recusal', 'dissent'];
const ADDED = ['statutes_draft', 'mandate_suspension', 'proxy', 'option_withdrawal', 'executing_act'];
const WITH_HISTORY = [...CHANGED, ...ADDED, 'resolution', 'matter'];

/* The projections fill them from the log again, at their new versions. */
const EMPTIED = ['ballot', 'recusal', 'voting_round', 'proposal', 'resolution'];

const ALTERED = `
ALTER TABLE "statutes_version"
  ADD COLUMN "amendment" jsonb, ADD COLUMN "resolutionId" uuid, ADD COLUMN "draftId" uuid;
ALTER TABLE "mandate" ADD COLUMN "endingCause" text;
ALTER TABLE "matter" ALTER COLUMN "budgetCents" DROP NOT NULL;
ALTER TABLE "proposal"
  ADD COLUMN "textVersion" integer, ADD COLUMN "answerParts" jsonb, ADD COLUMN "ballot" jsonb, ADD COLUMN "parts" jsonb,
  ADD COLUMN "concerns" uuid array NOT NULL;
ALTER TABLE "voting_round"
  DROP COLUMN "electorate", ADD COLUMN "electorate" jsonb NOT NULL, ADD COLUMN "method" jsonb NOT NULL,
  ADD COLUMN "options" jsonb NOT NULL, ADD COLUMN "keyCommitment" text, ADD COLUMN "key" text,
  ADD COLUMN "annulledBecause" text, ADD COLUMN "closedAt" timestamptz;
ALTER TABLE "ballot"
  DROP COLUMN "choice", ADD COLUMN "content" jsonb, ADD COLUMN "mandateId" uuid NOT NULL, ADD COLUMN "bySeat" text,
  ADD COLUMN "byMandateId" uuid;
ALTER TABLE "recusal"
  ALTER COLUMN "reason" DROP NOT NULL, ADD COLUMN "organisation" uuid, ADD COLUMN "basis" text;
ALTER TABLE "resolution"
  ADD COLUMN "round" integer NOT NULL, ADD COLUMN "parts" jsonb, ADD COLUMN "deviationParts" jsonb,
  ADD COLUMN "authorisedParts" text array;`;

const CREATED = `
CREATE TABLE "statutes_draft" (
  "draftId" uuid NOT NULL PRIMARY KEY,
  "ruleSetId" uuid NOT NULL,
  "title" text NOT NULL,
  "text" jsonb NOT NULL,
  "draftedAt" timestamptz NOT NULL
);
CREATE INDEX "statutes_draft_by_rule_set" ON "statutes_draft" ("ruleSetId");

CREATE TABLE "mandate_suspension" (
  "mandateId" uuid NOT NULL,
  "from" timestamptz NOT NULL,
  "bodyId" uuid NOT NULL,
  "until" timestamptz,
  "cause" text NOT NULL,
  "reason" text NOT NULL,
  PRIMARY KEY ("mandateId", "from")
);
CREATE INDEX "mandate_suspension_by_body" ON "mandate_suspension" ("bodyId");

CREATE TABLE "proxy" (
  "proposalId" uuid NOT NULL,
  "seat" text NOT NULL,
  "to" text NOT NULL,
  "givenAt" timestamptz NOT NULL,
  "revokedAt" timestamptz,
  PRIMARY KEY ("proposalId", "seat")
);

CREATE TABLE "option_withdrawal" (
  "proposalId" uuid NOT NULL,
  "option" text NOT NULL,
  "reason" text NOT NULL,
  "withdrawnAt" timestamptz NOT NULL,
  PRIMARY KEY ("proposalId", "option")
);

CREATE TABLE "executing_act" (
  "actId" uuid NOT NULL PRIMARY KEY,
  "resolutionId" uuid NOT NULL,
  "kind" text NOT NULL,
  "description" text NOT NULL,
  "part" text,
  "reference" uuid,
  "actedOn" date NOT NULL,
  "recordedAt" timestamptz NOT NULL
);
CREATE INDEX "executing_act_by_resolution" ON "executing_act" ("resolutionId");`;

export class VotesByMethod1764100100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`TRUNCATE ${EMPTIED.map((table) => `"${table}"`).join(', ')}`);
    await runner.query(ALTERED);
    await runner.query(CREATED);
    for (const table of WITH_HISTORY) await keepHistory(runner, table);
  }

  /* What version 1 of the tables said is in the log: the projections of that version fill them again. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of WITH_HISTORY) await dropHistory(runner, table);
    await runner.query(`DROP TABLE ${ADDED.map((table) => `"${table}"`).join(', ')}`);
    await runner.query(`TRUNCATE ${EMPTIED.map((table) => `"${table}"`).join(', ')}`);
    await runner.query(`
ALTER TABLE "statutes_version" DROP COLUMN "amendment", DROP COLUMN "resolutionId", DROP COLUMN "draftId";
ALTER TABLE "mandate" DROP COLUMN "endingCause";
DELETE FROM "matter" WHERE "budgetCents" IS NULL;
ALTER TABLE "matter" ALTER COLUMN "budgetCents" SET NOT NULL;
ALTER TABLE "proposal" DROP COLUMN "textVersion", DROP COLUMN "answerParts", DROP COLUMN "ballot", DROP COLUMN "parts",
  DROP COLUMN "concerns";
ALTER TABLE "voting_round" DROP COLUMN "electorate", ADD COLUMN "electorate" integer NOT NULL, DROP COLUMN "method",
  DROP COLUMN "options", DROP COLUMN "keyCommitment", DROP COLUMN "key", DROP COLUMN "annulledBecause",
  DROP COLUMN "closedAt";
ALTER TABLE "ballot" DROP COLUMN "content", DROP COLUMN "mandateId", DROP COLUMN "bySeat", DROP COLUMN "byMandateId",
  ADD COLUMN "choice" text;
ALTER TABLE "recusal" ALTER COLUMN "reason" SET NOT NULL, DROP COLUMN "organisation", DROP COLUMN "basis";
ALTER TABLE "resolution" DROP COLUMN "round", DROP COLUMN "parts", DROP COLUMN "deviationParts",
  DROP COLUMN "authorisedParts";`);
  }
}
