import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = `
CREATE TABLE "actor_directory" (
  "actorId" uuid NOT NULL PRIMARY KEY,
  "legalName" text NOT NULL,
  "nif" text NOT NULL,
  "sector" text NOT NULL,
  "territory" text NOT NULL,
  "community" text NOT NULL,
  "dir3" text,
  "standing" text NOT NULL,
  "validFrom" date NOT NULL,
  "revision" bigint NOT NULL
);
CREATE UNIQUE INDEX "actor_directory_by_nif" ON "actor_directory" ("nif");
CREATE INDEX "actor_directory_by_name" ON "actor_directory" ("legalName", "actorId");

CREATE TABLE "initiative" (
  "initiativeId" uuid NOT NULL PRIMARY KEY,
  "title" text NOT NULL,
  "summary" text NOT NULL,
  "promoterId" uuid NOT NULL,
  "stage" text NOT NULL,
  "targetGroups" text array NOT NULL,
  "serviceCodes" text array NOT NULL,
  "catalogueVersion" integer NOT NULL,
  "challengeId" uuid,
  "decisionId" uuid,
  "lessons" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "initiative_by_promoter" ON "initiative" ("promoterId");
CREATE INDEX "initiative_by_title" ON "initiative" ("title", "initiativeId");

CREATE TABLE "initiative_territory" (
  "initiativeId" uuid NOT NULL,
  "territory" text NOT NULL,
  "community" text NOT NULL,
  PRIMARY KEY ("initiativeId", "territory")
);
CREATE INDEX "initiative_territory_by_community" ON "initiative_territory" ("community");

CREATE TABLE "initiative_partner" (
  "initiativeId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  "contribution" text NOT NULL,
  PRIMARY KEY ("initiativeId", "actorId")
);
CREATE INDEX "initiative_partner_by_actor" ON "initiative_partner" ("actorId");

CREATE TABLE "initiative_transfer" (
  "initiativeId" uuid NOT NULL,
  "transferId" uuid NOT NULL,
  "practiceId" uuid NOT NULL,
  "adopterActorId" uuid NOT NULL,
  "territory" text NOT NULL,
  "agreedOn" date NOT NULL,
  PRIMARY KEY ("initiativeId", "transferId")
);

CREATE TABLE "challenge" (
  "challengeId" uuid NOT NULL PRIMARY KEY,
  "title" text NOT NULL,
  "need" text NOT NULL,
  "population" text NOT NULL,
  "territories" text array NOT NULL,
  "communities" text array NOT NULL,
  "targetGroups" text array NOT NULL,
  "serviceCodes" text array NOT NULL,
  "catalogueVersion" integer NOT NULL,
  "evidence" text array NOT NULL,
  "status" text NOT NULL,
  "closedBecause" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "challenge_by_title" ON "challenge" ("title", "challengeId");

CREATE TABLE "relation" (
  "relationId" uuid NOT NULL PRIMARY KEY,
  "fromActorId" uuid NOT NULL,
  "toActorId" uuid NOT NULL,
  "kind" text NOT NULL,
  "evidence" text NOT NULL,
  "validFrom" date NOT NULL,
  "validTo" date,
  "confirmedOn" date NOT NULL,
  "revision" bigint NOT NULL
);
CREATE INDEX "relation_by_from" ON "relation" ("fromActorId");
CREATE INDEX "relation_by_to" ON "relation" ("toActorId");
CREATE INDEX "relation_by_start" ON "relation" ("validFrom", "relationId");

CREATE TABLE "network" (
  "networkId" uuid NOT NULL PRIMARY KEY,
  "name" text NOT NULL,
  "purpose" text NOT NULL,
  "coordinatorId" uuid NOT NULL,
  "territories" text array NOT NULL,
  "members" integer NOT NULL,
  "revision" bigint NOT NULL
);
CREATE INDEX "network_by_name" ON "network" ("name", "networkId");

CREATE TABLE "network_member" (
  "networkId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  PRIMARY KEY ("networkId", "actorId")
);
CREATE INDEX "network_member_by_actor" ON "network_member" ("actorId");
`;

export class RegistryReadModels1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE actor_directory, initiative, initiative_territory, initiative_partner, initiative_transfer, challenge, relation, network, network_member',
    );
  }
}
