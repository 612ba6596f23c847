import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Charged: no source bears it yet. */
export type ExpenseStatus = 'charged' | 'apportioned' | 'refused' | 'released';

@Entity('expense')
@Index('expense_by_award', ['awardId', 'expenseId'])
@Index('expense_by_invoice', ['invoiceId'])
export class ExpenseRow {
  @PrimaryColumn('uuid') expenseId!: string;
  @Column('uuid') awardId!: string;
  /** None for those that were registered before invoices had an identity. */
  @Column('uuid', { nullable: true }) invoiceId!: string | null;
  @Column('text') invoice!: string;
  @Column('text') status!: ExpenseStatus;
  /** Why it was refused or taken back. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('text', { nullable: true }) share!: string | null;
  @Column('text') purpose!: string;
  @Column('date') incurredOn!: string;
}

@Entity('expense_share')
export class ExpenseShareRow {
  @PrimaryColumn('uuid') expenseId!: string;
  @PrimaryColumn('uuid') sourceId!: string;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) cents!: bigint;
}

@Entity('invoice')
export class InvoiceRow {
  @PrimaryColumn('uuid') invoiceId!: string;
  /** None for a natural person. */
  @Column('text', { nullable: true }) issuerNif!: string | null;
  @Column('text') number!: string;
  @Column('date') issuedOn!: string;
  @Column('bigint', { transformer: bigintColumn }) netCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) vatCents!: bigint;
  @Column('boolean') vatRecoverable!: boolean;
  /** After its credit notes. */
  @Column('bigint', { transformer: bigintColumn }) eligibleCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) chargedCents!: bigint;
  @Column('text') rulesVersion!: string;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('credit_note')
@Index('credit_note_by_invoice', ['invoiceId'])
export class CreditNoteRow {
  @PrimaryColumn('uuid') creditNoteId!: string;
  @Column('uuid') invoiceId!: string;
  @Column('text') number!: string;
  @Column('date') issuedOn!: string;
  @Column('bigint', { transformer: bigintColumn }) netCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) vatCents!: bigint;
}
