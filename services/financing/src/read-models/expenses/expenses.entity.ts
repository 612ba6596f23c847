import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('expense')
@Index('expense_by_award', ['awardId'])
export class ExpenseRow {
  @PrimaryColumn('uuid') expenseId!: string;
  @Column('uuid') awardId!: string;
  @Column('text') invoice!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('text') purpose!: string;
  @Column('date') incurredOn!: string;
}

@Entity('expense_share')
export class ExpenseShareRow {
  @PrimaryColumn('uuid') expenseId!: string;
  @PrimaryColumn('uuid') sourceId!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
}
