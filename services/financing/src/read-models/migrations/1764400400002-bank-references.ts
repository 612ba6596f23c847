import type { MigrationInterface, QueryRunner } from 'typeorm';

/* By them statements that overlap are found. */
export class BankReferences1764400400002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX "bank_entry_by_bank_reference" ON "bank_entry" ("bankReference", "bookedOn")');
    await runner.query('CREATE INDEX "bank_entry_of_account" ON "bank_entry" ("accountCode", "bookedOn")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "bank_entry_of_account"');
    await runner.query('DROP INDEX "bank_entry_by_bank_reference"');
  }
}
