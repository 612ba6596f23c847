import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PracticeContent } from '../../domain/practice/practice.events.js';

@Entity('practice_version')
@Index('practice_version_by_title', ['title', 'practiceId'])
export class ListedPracticeVersion {
  @PrimaryColumn('uuid') practiceId!: string;
  @PrimaryColumn('text') practiceVersion!: string;
  @Column('text') title!: string;
  @Index('practice_version_by_initiative')
  @Column('uuid')
  initiativeId!: string;
  @Column('uuid') donorActorId!: string;
  @Column('text') status!: 'drafted' | 'recommended' | 'published';
  @Column('integer') evidenceLevel!: number;
  @Column('text') plainLanguageSummary!: string;
  @Column('jsonb') content!: Omit<
    PracticeContent,
    'title' | 'initiativeId' | 'donorActorId' | 'claimedEvidenceLevel' | 'plainLanguageSummary'
  >;
  @Column('date', { nullable: true }) publishedOn!: string | null;
  /** Revision of the drafting: versions in their order, which their numbers as texts do not give. */
  @Column('bigint') draftedAt!: string;
  @Column('bigint') revision!: string;
}

@Entity('practice_review')
export class PracticeReview {
  @PrimaryColumn('uuid') practiceId!: string;
  @PrimaryColumn('bigint') revision!: string;
  @Column('text') practiceVersion!: string;
  @Column('text') recommendation!: string;
  @Column('text') comments!: string;
}

/** Approved evaluations that a practice may cite. */
@Entity('citable_evaluation')
export class CitableEvaluation {
  @PrimaryColumn('uuid') evaluationId!: string;
  @Index('citable_evaluation_by_initiative')
  @Column('uuid')
  initiativeId!: string;
  @Column('integer') evidenceLevel!: number;
  @Column('text') evidenceRule!: string;
}
