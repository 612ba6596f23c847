import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerAndPartyTables } from './ledger-and-party-tables.js';

const REPLACED = ['ledger_entry', 'account_balance'] as const;

/* The projection's version rises in the same change: its tables are filled again from the log. */
export class LedgerByCurrencyAndTime1764200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of REPLACED) await runner.query(`DROP TABLE "${table}"`);
    await runner.query(`
CREATE TABLE "ledger_entry" (
  "position" bigint NOT NULL,
  "line" integer NOT NULL,
  "transactionId" uuid NOT NULL,
  "account" text NOT NULL,
  "cents" bigint NOT NULL,
  "currency" text NOT NULL,
  "effectiveOn" date NOT NULL,
  "recordedAt" timestamptz NOT NULL,
  "kind" text NOT NULL,
  "causedBy" uuid,
  "corrects" uuid,
  "reason" text,
  PRIMARY KEY ("position", "line")
);
CREATE INDEX "ledger_entry_by_account" ON "ledger_entry" ("account", "effectiveOn", "position", "line");
CREATE INDEX "ledger_entry_as_recorded" ON "ledger_entry" ("account", "recordedAt");
CREATE INDEX "ledger_entry_by_transaction" ON "ledger_entry" ("transactionId");
CREATE TABLE "account_balance" (
  "account" text NOT NULL,
  "currency" text NOT NULL,
  "debitCents" bigint NOT NULL DEFAULT 0,
  "creditCents" bigint NOT NULL DEFAULT 0,
  PRIMARY KEY ("account", "currency")
);
CREATE TABLE "account_turnover" (
  "account" text NOT NULL,
  "currency" text NOT NULL,
  "recordedOn" date NOT NULL,
  "effectiveOn" date NOT NULL,
  "debitCents" bigint NOT NULL DEFAULT 0,
  "creditCents" bigint NOT NULL DEFAULT 0,
  PRIMARY KEY ("account", "currency", "recordedOn", "effectiveOn")
);
CREATE TABLE "ledger_sum" (
  "currency" text NOT NULL PRIMARY KEY,
  "cents" bigint NOT NULL DEFAULT 0,
  "entries" bigint NOT NULL DEFAULT 0
);
CREATE TABLE "ledger_imbalance" (
  "eventId" uuid NOT NULL,
  "currency" text NOT NULL,
  "position" bigint NOT NULL,
  "transactionId" uuid NOT NULL,
  "cents" bigint NOT NULL,
  PRIMARY KEY ("eventId", "currency")
);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['ledger_imbalance', 'ledger_sum', 'account_turnover', ...REPLACED];
    for (const table of tables) await runner.query(`DROP TABLE "${table}"`);
    for (const { table, sql } of ledgerAndPartyTables) {
      if ((REPLACED as readonly string[]).includes(table)) await runner.query(sql);
    }
  }
}
