import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['commitment', 'commitment_extension', 'fiscal_year', 'obligation'];

const TABLES = `
CREATE TABLE "commitment" (
  "commitmentId" uuid NOT NULL PRIMARY KEY,
  "title" text NOT NULL,
  "text" text NOT NULL,
  "ownerKind" text NOT NULL,
  "ownerId" uuid NOT NULL,
  "seat" text,
  "sector" text,
  "publicActor" boolean NOT NULL,
  "originKind" text NOT NULL,
  "originReference" uuid,
  "madeOn" date NOT NULL,
  "dueOn" date NOT NULL,
  "status" text NOT NULL,
  "endedOn" date,
  "evidence" jsonb NOT NULL,
  "withdrawnBecause" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "commitment_by_due" ON "commitment" ("dueOn", "commitmentId");
CREATE INDEX "commitment_by_owner" ON "commitment" ("ownerId");

CREATE TABLE "commitment_extension" (
  "commitmentId" uuid NOT NULL,
  "dueOn" date NOT NULL,
  "before" date NOT NULL,
  "reasons" text NOT NULL,
  "extendedOn" date NOT NULL,
  PRIMARY KEY ("commitmentId", "dueOn")
);

CREATE TABLE "fiscal_year" (
  "bodyId" uuid NOT NULL,
  "from" date NOT NULL,
  "until" date NOT NULL,
  "rulesVersion" integer NOT NULL,
  "reference" text NOT NULL,
  "revision" bigint NOT NULL,
  PRIMARY KEY ("bodyId", "from")
);

CREATE TABLE "obligation" (
  "bodyId" uuid NOT NULL,
  "from" date NOT NULL,
  "code" text NOT NULL,
  "opensOn" date,
  "dueOn" date,
  "afterObligation" text,
  "workingDays" integer,
  "estimated" boolean NOT NULL,
  "metOn" date,
  "resolutionId" uuid,
  "evidence" text array NOT NULL,
  "corrects" text,
  PRIMARY KEY ("bodyId", "from", "code")
);
CREATE INDEX "obligation_by_due" ON "obligation" ("dueOn");
`;

export class CommitmentsAndCalendar1764100300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of NEW_TABLES) await keepHistory(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE ${table}, ${table}_history`);
  }
}
