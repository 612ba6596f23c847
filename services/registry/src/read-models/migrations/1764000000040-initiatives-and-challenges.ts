import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = [
  'initiative',
  'initiative_description',
  'initiative_partner',
  'initiative_transfer',
  'initiative_evaluation',
  'challenge',
  'challenge_adoption',
];
const OLD_TABLES = 'initiative, initiative_territory, initiative_partner, initiative_transfer, challenge';

/* The projections fill them from the log: what was in the old tables is there again. */
const TABLES = `
CREATE TABLE "initiative" (
  "initiativeId" uuid NOT NULL PRIMARY KEY,
  "origin" text NOT NULL,
  "promoterId" uuid,
  "promoterName" text,
  "stage" text NOT NULL,
  "challengeId" uuid,
  "decisionId" uuid,
  "lessons" text,
  "closedBecause" text,
  "confirmedOn" date NOT NULL,
  "confirmationDueOn" date,
  "networkId" uuid,
  "externalId" text,
  "url" text,
  "takenOverBy" uuid,
  "revision" bigint NOT NULL
);
CREATE INDEX "initiative_by_promoter" ON "initiative" ("promoterId");
CREATE INDEX "initiative_by_challenge" ON "initiative" ("challengeId");
CREATE INDEX "initiative_by_confirmation" ON "initiative" ("confirmedOn");
CREATE INDEX "initiative_by_network" ON "initiative" ("networkId");
CREATE INDEX "initiative_by_successor" ON "initiative" ("takenOverBy");

CREATE TABLE "initiative_description" (
  "initiativeId" uuid NOT NULL,
  "validFrom" date NOT NULL,
  "title" text NOT NULL,
  "summary" text NOT NULL,
  "territories" text array NOT NULL,
  "communities" text array NOT NULL,
  "targetGroups" text array NOT NULL,
  "serviceCodes" text array NOT NULL,
  "catalogueVersion" integer NOT NULL,
  PRIMARY KEY ("initiativeId", "validFrom")
);
CREATE INDEX "initiative_description_by_title" ON "initiative_description" ("title", "initiativeId");

CREATE TABLE "initiative_partner" (
  "initiativeId" uuid NOT NULL,
  "actorId" uuid NOT NULL,
  "term" integer NOT NULL,
  "contribution" text NOT NULL,
  "validFrom" date NOT NULL,
  "validTo" date,
  PRIMARY KEY ("initiativeId", "actorId", "term")
);
CREATE INDEX "initiative_partner_by_actor" ON "initiative_partner" ("actorId");

CREATE TABLE "initiative_transfer" (
  "initiativeId" uuid NOT NULL,
  "transferId" uuid NOT NULL,
  "practiceId" uuid NOT NULL,
  "adopterActorId" uuid NOT NULL,
  "territory" text NOT NULL,
  "community" text NOT NULL,
  "agreedOn" date NOT NULL,
  PRIMARY KEY ("initiativeId", "transferId")
);

CREATE TABLE "initiative_evaluation" (
  "initiativeId" uuid NOT NULL,
  "evaluationId" uuid NOT NULL,
  "evidenceLevel" integer NOT NULL,
  "evidenceRule" text NOT NULL,
  "approvedOn" date NOT NULL,
  PRIMARY KEY ("initiativeId", "evaluationId")
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
  "result" text,
  "revision" bigint NOT NULL
);
CREATE INDEX "challenge_by_title" ON "challenge" ("title", "challengeId");

CREATE TABLE "challenge_adoption" (
  "challengeId" uuid NOT NULL,
  "callId" uuid NOT NULL,
  "adoptedOn" date NOT NULL,
  PRIMARY KEY ("challengeId", "callId")
);
CREATE INDEX "challenge_adoption_by_call" ON "challenge_adoption" ("callId");
`;

export class InitiativesAndChallenges1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${OLD_TABLES}`);
    await runner.query(TABLES);
    for (const table of NEW_TABLES) await keepHistory(runner, table);
  }

  /* The tables before are another version's: its own migration makes them when it starts from nothing. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE ${table}, ${table}_history`);
  }
}
