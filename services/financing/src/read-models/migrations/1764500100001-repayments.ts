import { dropHistory, keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['repayment', 'repayment_version', 'repayment_instalment', 'repayment_payment'];

export class Repayments1764500100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "repayment" (
  "loanId" uuid NOT NULL PRIMARY KEY,
  "poolId" uuid,
  "pledgeId" uuid,
  "lenderId" uuid,
  "publicFund" text,
  "agreedOn" date NOT NULL,
  "revision" bigint NOT NULL
);
CREATE TABLE "repayment_version" (
  "loanId" uuid NOT NULL,
  "version" integer NOT NULL,
  "reference" text NOT NULL,
  "reason" text,
  "agreedOn" date NOT NULL,
  "supersededOn" date,
  "dayCount" text NOT NULL,
  "rates" jsonb NOT NULL,
  "drawings" jsonb NOT NULL,
  PRIMARY KEY ("loanId", "version")
);
CREATE TABLE "repayment_instalment" (
  "loanId" uuid NOT NULL,
  "version" integer NOT NULL,
  "number" integer NOT NULL,
  "dueOn" date NOT NULL,
  "principalCents" bigint NOT NULL,
  "throughCents" bigint NOT NULL,
  PRIMARY KEY ("loanId", "version", "number")
);
CREATE TABLE "repayment_payment" (
  "loanId" uuid NOT NULL,
  "paymentId" uuid NOT NULL,
  "paidOn" date NOT NULL,
  "interestCents" bigint NOT NULL,
  "principalCents" bigint NOT NULL,
  "bankReference" text NOT NULL,
  "bankAccount" text,
  PRIMARY KEY ("loanId", "paymentId")
);`);
    for (const table of TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) {
      await dropHistory(runner, table);
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
