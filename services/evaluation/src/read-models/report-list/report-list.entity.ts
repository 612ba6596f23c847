import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('report')
@Index('report_by_due_date', ['dueOn', 'reportId'])
export class ListedReport {
  @PrimaryColumn('uuid') reportId!: string;
  @Index('report_by_award')
  @Column('uuid')
  awardId!: string;
  @Column('uuid') beneficiaryId!: string;
  @Column('text') kind!: 'progress' | 'mid-term' | 'final';
  @Column('date') dueOn!: string;
  @Column('text') status!: 'requested' | 'submitted' | 'changes-requested' | 'approved';
  @Column('text', { nullable: true }) summary!: string | null;
  @Column('text', { nullable: true }) document!: string | null;
  @Column('date', { nullable: true }) submittedOn!: string | null;
  @Column('integer', { nullable: true }) daysLate!: number | null;
  @Column('text', { array: true }) changes!: string[];
  @Column('date', { nullable: true }) approvedOn!: string | null;
  @Column('bigint') revision!: string;
}
