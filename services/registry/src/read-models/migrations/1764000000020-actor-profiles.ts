import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = ['actor_directory', 'actor_profile', 'actor_iban', 'actor_alias'];

/* The projections fill them from the log: what was in the old table is there again. */
const TABLES = `
CREATE TABLE "actor_directory" (
  "actorId" uuid NOT NULL PRIMARY KEY,
  "nif" text NOT NULL,
  "legalForm" text NOT NULL,
  "dir3" text,
  "webDomain" text,
  "mailDomain" text,
  "standing" text NOT NULL,
  "mergedInto" uuid,
  "revision" bigint NOT NULL
);
CREATE UNIQUE INDEX "actor_directory_by_nif" ON "actor_directory" ("nif");
CREATE INDEX "actor_directory_by_web" ON "actor_directory" ("webDomain");
CREATE INDEX "actor_directory_by_mail" ON "actor_directory" ("mailDomain");
CREATE INDEX "actor_directory_by_survivor" ON "actor_directory" ("mergedInto");

CREATE TABLE "actor_profile" (
  "actorId" uuid NOT NULL,
  "validFrom" date NOT NULL,
  "validTo" date,
  "legalName" text NOT NULL,
  "nameKey" text NOT NULL,
  "sector" text NOT NULL,
  "territory" text NOT NULL,
  "community" text NOT NULL,
  PRIMARY KEY ("actorId", "validFrom")
);
CREATE INDEX "actor_profile_by_name" ON "actor_profile" ("legalName", "actorId");
CREATE INDEX "actor_profile_by_trigrams" ON "actor_profile" USING gin ("nameKey" gin_trgm_ops);

CREATE TABLE "actor_iban" ("actorId" uuid NOT NULL, "iban" text NOT NULL, PRIMARY KEY ("actorId", "iban"));

CREATE TABLE "actor_alias" ("actorId" uuid NOT NULL, "aliasId" uuid NOT NULL, PRIMARY KEY ("actorId", "aliasId"));

CREATE TABLE "actor_merge" (
  "absorbedId" uuid NOT NULL PRIMARY KEY,
  "survivorId" uuid NOT NULL,
  "reason" text NOT NULL
);

CREATE TABLE "dismissed_duplicate" (
  "firstId" uuid NOT NULL,
  "secondId" uuid NOT NULL,
  "reason" text NOT NULL,
  PRIMARY KEY ("firstId", "secondId")
);
`;

export class ActorProfiles1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('DROP TABLE actor_directory, actor_directory_history');
    await runner.query(TABLES);
    for (const table of KEPT) await keepHistory(runner, table);
  }

  /* The table before is another version's: its own migration makes it when it starts from nothing. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of KEPT) await runner.query(`DROP TABLE ${table}, ${table}_history`);
    await runner.query('DROP TABLE actor_merge, dismissed_duplicate');
  }
}
