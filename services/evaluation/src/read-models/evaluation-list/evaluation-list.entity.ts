import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EvaluationApproved } from '../../domain/evaluation/evaluation.events.js';

type Conclusion = EvaluationApproved['data'];

@Entity('evaluation')
@Index('evaluation_by_initiative', ['initiativeId', 'evaluationId'])
export class ListedEvaluation {
  @PrimaryColumn('uuid') evaluationId!: string;
  @Column('uuid') planId!: string;
  @Column('uuid') awardId!: string;
  @Column('uuid') initiativeId!: string;
  @Column('uuid') evaluatorId!: string;
  @Column('text') territory!: string;
  @Column('text') status!: 'open' | 'submitted' | 'approved';
  @Column('text', { nullable: true }) summary!: string | null;
  @Column('text', { array: true }) manuals!: string[];
  @Column('integer', { nullable: true }) evidenceLevel!: number | null;
  @Column('text', { nullable: true }) evidenceRule!: string | null;
  @Column('jsonb', { nullable: true }) reasons!: Conclusion['reasons'] | null;
  @Column('jsonb', { nullable: true }) effects!: Conclusion['effects'] | null;
  @Column('date', { nullable: true }) approvedOn!: string | null;
  @Column('bigint') revision!: string;
}

@Entity('criterion_rating')
export class CriterionRating {
  @PrimaryColumn('uuid') evaluationId!: string;
  @PrimaryColumn('text') criterion!: string;
  @Column('integer') rating!: number;
  @Column('text') rationale!: string;
  @Column('text', { array: true }) evidence!: string[];
}
