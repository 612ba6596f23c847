import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'payee',
  'payee_account',
  'payment_order',
  'payment_batch',
  'bank_account',
  'bank_statement',
  'bank_entry',
];

export class Payments1764200300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "payee" (
  "actorId" uuid NOT NULL PRIMARY KEY,
  "name" text NOT NULL,
  "town" text NOT NULL,
  "country" text NOT NULL
);
CREATE TABLE "payee_account" (
  "accountId" uuid NOT NULL PRIMARY KEY,
  "actorId" uuid NOT NULL,
  "iban" text NOT NULL,
  "evidence" text NOT NULL,
  "status" text NOT NULL,
  "proposedOn" date NOT NULL,
  "verifiedOn" date,
  "usableFrom" date
);
CREATE INDEX "payee_account_by_payee" ON "payee_account" ("actorId", "accountId");
CREATE INDEX "payee_account_by_iban" ON "payee_account" ("iban");
CREATE TABLE "payment_order" (
  "orderId" uuid NOT NULL PRIMARY KEY,
  "awardId" uuid NOT NULL,
  "instalment" integer NOT NULL,
  "beneficiaryId" uuid NOT NULL,
  "cents" bigint NOT NULL,
  "endToEndId" text NOT NULL,
  "status" text NOT NULL,
  "orderedOn" date NOT NULL,
  "batchId" uuid,
  "accountCode" text,
  "entryId" uuid,
  "executedOn" date,
  "reasonCode" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "payment_order_by_status" ON "payment_order" ("status", "orderId");
CREATE INDEX "payment_order_by_end_to_end_id" ON "payment_order" ("endToEndId");
CREATE INDEX "payment_order_by_award" ON "payment_order" ("awardId", "instalment");
CREATE TABLE "payment_batch" (
  "batchId" uuid NOT NULL PRIMARY KEY,
  "accountId" uuid NOT NULL,
  "accountCode" text NOT NULL,
  "executionDate" date NOT NULL,
  "status" text NOT NULL,
  "orderIds" jsonb NOT NULL,
  "messageId" text,
  "totalCents" bigint,
  "revision" bigint NOT NULL
);
CREATE TABLE "bank_account" (
  "accountId" uuid NOT NULL PRIMARY KEY,
  "code" text NOT NULL,
  "iban" text NOT NULL,
  "holder" text NOT NULL,
  "openingCents" bigint NOT NULL,
  "openedOn" date NOT NULL,
  "closedOn" date
);
CREATE TABLE "bank_statement" (
  "statementId" uuid NOT NULL PRIMARY KEY,
  "accountId" uuid NOT NULL,
  "accountCode" text NOT NULL,
  "reference" text NOT NULL,
  "sequence" text,
  "version" text NOT NULL,
  "openingCents" bigint NOT NULL,
  "openingOn" date NOT NULL,
  "closingCents" bigint NOT NULL,
  "closingOn" date NOT NULL,
  "creditCents" bigint NOT NULL,
  "debitCents" bigint NOT NULL,
  "entries" integer NOT NULL,
  "lines" integer NOT NULL,
  "notBooked" integer NOT NULL,
  "contentDigest" text NOT NULL,
  "receivedAt" timestamptz NOT NULL
);
CREATE INDEX "bank_statement_in_order" ON "bank_statement" ("accountId", "closingOn", "statementId");
CREATE TABLE "bank_entry" (
  "entryId" uuid NOT NULL PRIMARY KEY,
  "statementId" uuid NOT NULL,
  "pageId" uuid NOT NULL,
  "accountCode" text NOT NULL,
  "number" integer NOT NULL,
  "detail" integer NOT NULL,
  "cents" bigint NOT NULL,
  "reversal" boolean NOT NULL,
  "bookedOn" date NOT NULL,
  "valueOn" date,
  "bankReference" text,
  "endToEndId" text,
  "creditorReference" text,
  "batchId" uuid,
  "partyId" uuid,
  "returnReason" text,
  "status" text NOT NULL,
  "parts" jsonb,
  "basis" text,
  "unmatched" bigint NOT NULL DEFAULT 0
);
CREATE INDEX "bank_entry_by_statement" ON "bank_entry" ("statementId", "number", "detail");
CREATE INDEX "bank_entry_open" ON "bank_entry" ("status", "bookedOn", "entryId");
CREATE INDEX "bank_entry_by_end_to_end_id" ON "bank_entry" ("endToEndId");`);
    for (const table of TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) {
      await dropHistory(runner, table);
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
