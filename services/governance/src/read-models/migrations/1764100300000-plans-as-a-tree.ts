import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = [
  'plan',
  'plan_year',
  'plan_line',
  'plan_indicator',
  'plan_indicator_value',
  'plan_call',
  'plan_amendment',
];

/* The projection fills them from the log: what was in the old tables is there again. */
const TABLES = `
CREATE TABLE "plan" (
  "planId" uuid NOT NULL PRIMARY KEY,
  "title" text NOT NULL,
  "fromYear" integer NOT NULL,
  "untilYear" integer NOT NULL,
  "budgetCents" bigint,
  "version" integer NOT NULL,
  "adoptedAt" timestamptz NOT NULL,
  "approvedBy" uuid,
  "approvedAt" timestamptz,
  "revision" bigint NOT NULL
);

CREATE TABLE "plan_year" (
  "planId" uuid NOT NULL,
  "year" integer NOT NULL,
  "title" text NOT NULL,
  "budgetCents" bigint NOT NULL,
  "approvedBy" uuid,
  "approvedAt" timestamptz,
  PRIMARY KEY ("planId", "year")
);

CREATE TABLE "plan_line" (
  "planId" uuid NOT NULL,
  "year" integer NOT NULL,
  "code" text NOT NULL,
  "kind" text NOT NULL,
  "parent" text,
  "title" text NOT NULL,
  "responsible" uuid,
  "budgetCents" bigint NOT NULL,
  PRIMARY KEY ("planId", "year", "code")
);

CREATE TABLE "plan_indicator" (
  "planId" uuid NOT NULL,
  "year" integer NOT NULL,
  "line" text NOT NULL,
  "code" text NOT NULL,
  "name" text NOT NULL,
  "unit" text NOT NULL,
  "direction" text NOT NULL,
  "baseline" text NOT NULL,
  "target" text NOT NULL,
  "source" text NOT NULL,
  PRIMARY KEY ("planId", "year", "line", "code")
);

CREATE TABLE "plan_indicator_value" (
  "planId" uuid NOT NULL,
  "year" integer NOT NULL,
  "line" text NOT NULL,
  "code" text NOT NULL,
  "on" date NOT NULL,
  "value" text NOT NULL,
  "evidence" text array NOT NULL,
  "corrects" text,
  "reportedAt" timestamptz NOT NULL,
  PRIMARY KEY ("planId", "year", "line", "code", "on")
);

CREATE TABLE "plan_call" (
  "planId" uuid NOT NULL,
  "callId" uuid NOT NULL,
  "year" integer NOT NULL,
  "line" text NOT NULL,
  "title" text NOT NULL,
  "budgetCents" bigint NOT NULL,
  "linkedAt" timestamptz NOT NULL,
  PRIMARY KEY ("planId", "callId")
);

CREATE TABLE "plan_amendment" (
  "planId" uuid NOT NULL,
  "version" integer NOT NULL,
  "resolutionId" uuid NOT NULL,
  "reasons" text NOT NULL,
  "changes" jsonb NOT NULL,
  "amendedAt" timestamptz NOT NULL,
  PRIMARY KEY ("planId", "version")
);
`;

export class PlansAsATree1764100300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan, plan_line');
    await runner.query(TABLES);
    for (const table of NEW_TABLES) await keepHistory(runner, table);
  }

  /* The tables before are another version's: its own migration makes them when it starts from nothing. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE ${table}, ${table}_history`);
  }
}
