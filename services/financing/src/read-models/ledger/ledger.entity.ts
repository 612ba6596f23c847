import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of a transaction: a debit when positive, a credit when negative. */
@Entity('ledger_entry')
@Index('ledger_entry_by_account', ['account', 'effectiveOn'])
@Index('ledger_entry_in_order', ['position', 'line'])
export class LedgerEntryRow {
  @PrimaryColumn('uuid') transactionId!: string;
  @PrimaryColumn('integer') line!: number;
  @Column('text') account!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('date') effectiveOn!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text') kind!: string;
  @Column('uuid', { nullable: true }) causedBy!: string | null;
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('bigint', { transformer: bigintColumn }) position!: bigint;
}

@Entity('account_balance')
export class AccountBalanceRow {
  @PrimaryColumn('text') account!: string;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) debitCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) creditCents!: bigint;
}
