import { keepHistory } from '@ceriss/read-models';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['search_subject', 'search_document'];

/* Both extensions are trusted: the owner of the database may create them. Accents are taken away before words are reduced to their stems. */
const LANGUAGE = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE TEXT SEARCH CONFIGURATION public.registry_spanish (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION public.registry_spanish
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, pg_catalog.spanish_stem;
`;

const TABLES = `
CREATE TABLE "search_subject" (
  "id" uuid NOT NULL PRIMARY KEY,
  "type" text NOT NULL,
  "stage" text,
  "listed" boolean NOT NULL,
  "revision" bigint NOT NULL
);

CREATE TABLE "search_document" (
  "id" uuid NOT NULL,
  "validFrom" date NOT NULL,
  "title" text NOT NULL,
  "titleKey" text NOT NULL,
  "body" text NOT NULL,
  "sector" text,
  "communities" text array NOT NULL,
  "targetGroups" text array NOT NULL,
  "serviceCodes" text array NOT NULL,
  PRIMARY KEY ("id", "validFrom")
);
CREATE INDEX "search_document_by_words" ON "search_document"
  USING gin (to_tsvector('public.registry_spanish'::regconfig, "title" || ' ' || "body"));
CREATE INDEX "search_document_by_trigrams" ON "search_document" USING gin ("titleKey" gin_trgm_ops);
`;

export class Search1764000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LANGUAGE);
    await runner.query(TABLES);
    for (const table of NEW_TABLES) await keepHistory(runner, table);
  }

  /* The extensions stay: others may use them. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE ${table}, ${table}_history`);
    await runner.query('DROP TEXT SEARCH CONFIGURATION public.registry_spanish');
  }
}
