import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Σ of all entries ever recorded, by currency: zero at every position, or the books are broken. */
@Entity('ledger_sum')
export class LedgerSumRow {
  @PrimaryColumn('text') currency!: string;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) cents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) entries!: bigint;
}

/** An event whose entries did not sum to zero. */
@Entity('ledger_imbalance')
export class LedgerImbalanceRow {
  @PrimaryColumn('uuid') eventId!: string;
  @PrimaryColumn('text') currency!: string;
  @Column('bigint', { transformer: bigintColumn }) position!: bigint;
  @Column('uuid') transactionId!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
}
