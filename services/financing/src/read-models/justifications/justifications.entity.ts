import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  BudgetLine,
  JustificationResult,
  JustificationRules,
  Target,
} from '../../domain/justification/justification.events.js';

@Entity('justification')
@Index('justification_by_beneficiary', ['beneficiaryId'])
@Index('justification_due', ['status', 'dueOn'])
export class JustificationRow {
  @PrimaryColumn('uuid') awardId!: string;
  @Column('uuid') beneficiaryId!: string;
  @Column('text') status!: 'open' | 'required' | 'submitted' | 'curing' | 'closed';
  @Column('text') account!: 'simplified' | 'full';
  @Column('bigint', { transformer: bigintColumn }) grantedCents!: bigint;
  @Column('date') endsOn!: string;
  @Column('date') dueOn!: string;
  @Column('date', { nullable: true }) respondBy!: string | null;
  @Column('date', { nullable: true }) cureBy!: string | null;
  @Column('date', { nullable: true }) submittedOn!: string | null;
  @Column('boolean', { nullable: true }) late!: boolean | null;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('boolean') defaulted!: boolean;
  @Column('text', { nullable: true }) document!: string | null;
  @Column('text', { nullable: true }) auditorReport!: string | null;
  @Column('jsonb') budget!: BudgetLine[];
  @Column('jsonb') targets!: Target[];
  @Column('jsonb') rules!: JustificationRules;
  @Column('jsonb', { nullable: true }) result!: JustificationResult | null;
  /** The revision of the last delivery: the lines of earlier ones are not shown any more. */
  @Column('bigint', { transformer: bigintColumn }) delivery!: bigint;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('justification_line')
export class JustificationLineRow {
  @PrimaryColumn('uuid') awardId!: string;
  @PrimaryColumn('text') lineId!: string;
  @Column('text') budgetLine!: string;
  @Column('integer') instalment!: number;
  @Column('text') invoice!: string;
  @Column('uuid', { nullable: true }) expenseId!: string | null;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  /** The revision of the delivery that it belongs to. */
  @Column('bigint', { transformer: bigintColumn }) delivery!: bigint;
  @Column('text', { nullable: true }) outcome!: 'accepted' | 'partly' | 'rejected' | null;
  @Column('bigint', { transformer: bigintColumn, nullable: true }) eligibleCents!: bigint | null;
  @Column('text', { nullable: true }) reason!: string | null;
}
