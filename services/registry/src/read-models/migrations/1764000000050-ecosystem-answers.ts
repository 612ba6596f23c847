import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE "ecosystem_answer" (
  "formula" text NOT NULL,
  "scope" text NOT NULL,
  "validAt" date NOT NULL,
  "asOf" text NOT NULL,
  "requestedAt" timestamptz NOT NULL,
  "answer" text,
  PRIMARY KEY ("formula", "scope", "validAt", "asOf")
);
CREATE INDEX "ecosystem_answer_by_request" ON "ecosystem_answer" ("requestedAt");
`;

export class EcosystemAnswers1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "ecosystem_answer"');
  }
}
