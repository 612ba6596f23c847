import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['network', 'network_member', 'need_signal', 'need_support', 'barrier', 'barrier_initiative'];

/* The projections fill them from the log: what was in the old tables is there again. */
const TABLES = `
CREATE TABLE "network" (
  "networkId" uuid NOT NULL PRIMARY KEY,
  "name" text NOT NULL,
  "purpose" text NOT NULL,
  "coordinatorId" uuid NOT NULL,
  "territories" text array NOT NULL,
  "status" text NOT NULL,
  "dissolvedOn" date,
  "dissolvedBecause" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "network_by_name" ON "network" ("name", "networkId");

CREATE TABLE "network_member" (
  "networkId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  "term" integer NOT NULL,
  "validFrom" date NOT NULL,
  "validTo" date,
  PRIMARY KEY ("networkId", "actorId", "term")
);
CREATE INDEX "network_member_by_actor" ON "network_member" ("actorId");

CREATE TABLE "need_signal" (
  "needId" uuid NOT NULL PRIMARY KEY,
  "need" text NOT NULL,
  "sourceKind" text NOT NULL,
  "sourceActorId" uuid,
  "sourceTitle" text,
  "sourcePublisher" text,
  "sourceUrl" text,
  "observedOn" date NOT NULL,
  "territories" text array NOT NULL,
  "communities" text array NOT NULL,
  "targetGroups" text array NOT NULL,
  "serviceCodes" text array NOT NULL,
  "catalogueVersion" integer NOT NULL,
  "evidence" text array NOT NULL,
  "status" text NOT NULL,
  "withdrawnOn" date,
  "withdrawnBecause" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "need_signal_by_day" ON "need_signal" ("observedOn", "needId");
CREATE INDEX "need_signal_by_source" ON "need_signal" ("sourceActorId");

CREATE TABLE "need_support" (
  "needId" uuid NOT NULL,
  "challengeId" uuid NOT NULL,
  PRIMARY KEY ("needId", "challengeId")
);
CREATE INDEX "need_support_by_challenge" ON "need_support" ("challengeId");

CREATE TABLE "barrier" (
  "barrierId" uuid NOT NULL PRIMARY KEY,
  "title" text NOT NULL,
  "description" text NOT NULL,
  "legalReference" text NOT NULL,
  "territories" text array NOT NULL,
  "communities" text array NOT NULL,
  "reportedBy" uuid NOT NULL,
  "reportedOn" date NOT NULL,
  "status" text NOT NULL,
  "reviewer" text,
  "outcome" text,
  "removedBy" text,
  "endedOn" date,
  "revision" bigint NOT NULL
);
CREATE INDEX "barrier_by_title" ON "barrier" ("title", "barrierId");
CREATE INDEX "barrier_by_reporter" ON "barrier" ("reportedBy");

CREATE TABLE "barrier_initiative" (
  "barrierId" uuid NOT NULL,
  "initiativeId" uuid NOT NULL,
  PRIMARY KEY ("barrierId", "initiativeId")
);
CREATE INDEX "barrier_initiative_by_initiative" ON "barrier_initiative" ("initiativeId");
`;

export class NetworksNeedsAndBarriers1764000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE network, network_member');
    await runner.query(TABLES);
    for (const table of NEW_TABLES) await keepHistory(runner, table);
  }

  /* The tables before are another version's: its own migration makes them when it starts from nothing. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE ${table}, ${table}_history`);
  }
}
