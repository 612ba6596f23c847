import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = ['expense', 'expense_share', 'invoice'];

export class InvoicesAndExpenses1764200100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
DELETE FROM "expense_share";
DELETE FROM "expense";
DROP INDEX "expense_by_award";
ALTER TABLE "expense" ADD COLUMN "invoiceId" uuid, ADD COLUMN "status" text NOT NULL, ADD COLUMN "reason" text, ADD COLUMN "share" text;
CREATE INDEX "expense_by_award" ON "expense" ("awardId", "expenseId");
CREATE INDEX "expense_by_invoice" ON "expense" ("invoiceId");
ALTER TABLE "expense_share" ALTER COLUMN "cents" SET DEFAULT 0;
CREATE TABLE "invoice" (
  "invoiceId" uuid NOT NULL PRIMARY KEY,
  "issuerNif" text,
  "number" text NOT NULL,
  "issuedOn" date NOT NULL,
  "netCents" bigint NOT NULL,
  "vatCents" bigint NOT NULL,
  "vatRecoverable" boolean NOT NULL,
  "eligibleCents" bigint NOT NULL,
  "chargedCents" bigint NOT NULL DEFAULT 0,
  "rulesVersion" text NOT NULL,
  "revision" bigint NOT NULL
);
CREATE TABLE "credit_note" (
  "creditNoteId" uuid NOT NULL PRIMARY KEY,
  "invoiceId" uuid NOT NULL,
  "number" text NOT NULL,
  "issuedOn" date NOT NULL,
  "netCents" bigint NOT NULL,
  "vatCents" bigint NOT NULL
);
CREATE INDEX "credit_note_by_invoice" ON "credit_note" ("invoiceId");`);
    for (const table of KEPT) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of KEPT) await dropHistory(runner, table);
    await runner.query(`
DROP TABLE "credit_note";
DROP TABLE "invoice";
DROP INDEX "expense_by_invoice";
DROP INDEX "expense_by_award";
ALTER TABLE "expense_share" ALTER COLUMN "cents" DROP DEFAULT;
ALTER TABLE "expense" DROP COLUMN "invoiceId", DROP COLUMN "status", DROP COLUMN "reason", DROP COLUMN "share";
CREATE INDEX "expense_by_award" ON "expense" ("awardId");`);
  }
}
