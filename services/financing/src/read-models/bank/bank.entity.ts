import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Part } from '../../domain/reconciliation/bank-entry.events.js';

@Entity('bank_account')
export class BankAccountRow {
  @PrimaryColumn('uuid') accountId!: string;
  @Column('text') code!: string;
  @Column('text') iban!: string;
  @Column('text') holder!: string;
  @Column('bigint', { transformer: bigintColumn }) openingCents!: bigint;
  @Column('date') openedOn!: string;
  @Column('date', { nullable: true }) closedOn!: string | null;
}

@Entity('bank_statement')
@Index('bank_statement_in_order', ['accountId', 'closingOn', 'statementId'])
export class BankStatementRow {
  @PrimaryColumn('uuid') statementId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') accountCode!: string;
  @Column('text') reference!: string;
  @Column('text', { nullable: true }) sequence!: string | null;
  @Column('text') version!: string;
  @Column('bigint', { transformer: bigintColumn }) openingCents!: bigint;
  @Column('date') openingOn!: string;
  @Column('bigint', { transformer: bigintColumn }) closingCents!: bigint;
  @Column('date') closingOn!: string;
  @Column('bigint', { transformer: bigintColumn }) creditCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) debitCents!: bigint;
  @Column('integer') entries!: number;
  @Column('integer') lines!: number;
  @Column('integer') notBooked!: number;
  @Column('text') contentDigest!: string;
  @Column('timestamptz') receivedAt!: Date;
}

/** The pages of statements that were accepted. */
@Entity('bank_statement_page')
export class BankStatementPageRow {
  @PrimaryColumn('uuid') pageId!: string;
  @Column('uuid') statementId!: string;
}

/** A line to reconcile. It counts once its page is one of a statement that was accepted. */
@Entity('bank_entry')
@Index('bank_entry_by_statement', ['statementId', 'number', 'detail'])
@Index('bank_entry_open', ['status', 'bookedOn', 'entryId'])
@Index('bank_entry_by_end_to_end_id', ['endToEndId'])
@Index('bank_entry_by_bank_reference', ['bankReference', 'bookedOn'])
@Index('bank_entry_of_account', ['accountCode', 'bookedOn'])
@Index('bank_entry_by_creditor_reference', ['creditorReference'])
export class BankEntryRow {
  @PrimaryColumn('uuid') entryId!: string;
  @Column('uuid') statementId!: string;
  @Column('uuid') pageId!: string;
  @Column('text') accountCode!: string;
  @Column('integer') number!: number;
  @Column('integer') detail!: number;
  /** With the bank's sign: what went out is negative. */
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('boolean') reversal!: boolean;
  @Column('date') bookedOn!: string;
  @Column('date', { nullable: true }) valueOn!: string | null;
  @Column('text', { nullable: true }) bankReference!: string | null;
  @Column('text', { nullable: true }) endToEndId!: string | null;
  @Column('text', { nullable: true }) creditorReference!: string | null;
  @Column('uuid', { nullable: true }) batchId!: string | null;
  @Column('uuid', { nullable: true }) partyId!: string | null;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('text') status!: 'open' | 'matched';
  @Column('jsonb', { nullable: true }) parts!: Part[] | null;
  @Column('text', { nullable: true }) basis!: string | null;
  /** How often it was taken away from what it had been matched with: then it waits for a person. */
  @Column('bigint', { transformer: bigintColumn, default: 0 }) unmatched!: bigint;
}
