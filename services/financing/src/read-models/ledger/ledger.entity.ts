import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of a transaction: a debit when positive, a credit when negative. Keyed in the order of recording, so that it only ever grows at its end. */
@Entity('ledger_entry')
@Index('ledger_entry_by_account', ['account', 'effectiveOn', 'position', 'line'])
@Index('ledger_entry_as_recorded', ['account', 'recordedAt'])
@Index('ledger_entry_by_transaction', ['transactionId'])
export class LedgerEntryRow {
  @PrimaryColumn('bigint', { transformer: bigintColumn }) position!: bigint;
  @PrimaryColumn('integer') line!: number;
  @Column('uuid') transactionId!: string;
  @Column('text') account!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('text') currency!: string;
  @Column('date') effectiveOn!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text') kind!: string;
  @Column('uuid', { nullable: true }) causedBy!: string | null;
  @Column('uuid', { nullable: true }) corrects!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
}

@Entity('account_balance')
export class AccountBalanceRow {
  @PrimaryColumn('text') account!: string;
  @PrimaryColumn('text') currency!: string;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) debitCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) creditCents!: bigint;
}

/** What moved on an account by the day it took effect and the day (UTC) it was recorded: a balance as of any two of them is a short sum. */
@Entity('account_turnover')
export class AccountTurnoverRow {
  @PrimaryColumn('text') account!: string;
  @PrimaryColumn('text') currency!: string;
  @PrimaryColumn('date') recordedOn!: string;
  @PrimaryColumn('date') effectiveOn!: string;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) debitCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) creditCents!: bigint;
}
