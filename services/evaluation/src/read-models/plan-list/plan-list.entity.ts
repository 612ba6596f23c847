import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PlanContent } from '../../domain/evaluation-plan/evaluation-plan.events.js';

@Entity('award_file')
export class ListedAwardFile {
  @PrimaryColumn('uuid') awardId!: string;
  @Column('uuid') callId!: string;
  @Column('uuid') initiativeId!: string;
  @Column('uuid') beneficiaryId!: string;
  @Column('date') grantDate!: string;
}

@Entity('evaluation_plan')
@Index('evaluation_plan_by_title', ['title', 'planId'])
export class ListedPlan {
  @PrimaryColumn('uuid') planId!: string;
  @Index('evaluation_plan_by_award')
  @Column('uuid')
  awardId!: string;
  @Column('uuid') initiativeId!: string;
  @Column('text') title!: string;
  @Column('text') status!: 'draft' | 'locked';
  @Column('text', { nullable: true }) lockedAt!: string | null;
  @Column('boolean') exploratory!: boolean;
  @Column('jsonb') content!: Omit<PlanContent, 'awardId' | 'initiativeId' | 'title'>;
  @Column('bigint') revision!: string;
}

@Entity('plan_amendment')
export class PlanAmendment {
  @PrimaryColumn('uuid') planId!: string;
  @PrimaryColumn('bigint') revision!: string;
  @Column('text') reason!: string;
  @Column('text') change!: string;
  @Column('text') amendedAt!: string;
}
