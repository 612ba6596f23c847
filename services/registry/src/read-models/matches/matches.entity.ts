import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('match_dismissal')
@Index('match_dismissal_by_subject', ['subjectKind', 'subjectId'])
export class MatchDismissal {
  @PrimaryColumn('uuid') matchId!: string;
  @Column('text') subjectKind!: string;
  @Column('text') subjectId!: string;
  @Column('text') targetKind!: string;
  @Column('text') targetId!: string;
  @Column('text') reason!: string;
  @Column('date') dismissedOn!: string;
  @Column('bigint') revision!: string;
}

/** The newest version of each published practice. */
@Entity('practice')
export class PublishedPractice {
  @PrimaryColumn('uuid') practiceId!: string;
  @Index('practice_by_initiative')
  @Column('uuid')
  initiativeId!: string;
  @Column('text') practiceVersion!: string;
  @Column('text') title!: string;
  @Column('integer') evidenceLevel!: number;
  @Column('date') publishedOn!: string;
}
