import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationAndAwardTables } from './application-and-award-tables.js';
import { callTables } from './call-tables.js';
import { ledgerAndPartyTables } from './ledger-and-party-tables.js';

const TABLES = [...callTables, ...applicationAndAwardTables, ...ledgerAndPartyTables];

export class FinancingReadModels1763900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { sql } of TABLES) await queryRunner.query(sql);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table } of TABLES.toReversed()) await queryRunner.query(`DROP TABLE "${table}"`);
  }
}
