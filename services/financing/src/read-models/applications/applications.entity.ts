import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Particulars } from '../../domain/application/application-course.js';
import type { Status } from '../../domain/application/application.state.js';

@Entity('application')
@Index('application_by_call', ['callId'])
@Index('application_by_applicant', ['applicantId'])
export class ApplicationRow {
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('uuid') callId!: string;
  @Column('uuid') applicantId!: string;
  @Column('uuid') initiativeId!: string;
  @Column('text') title!: string;
  @Column('bigint', { transformer: bigintColumn }) costCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) requestedCents!: bigint;
  @Column('text') aidRegime!: string;
  @Column('text') status!: Status;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('text', { array: true }) missing!: readonly string[];
  @Column('date', { nullable: true }) cureDueBy!: string | null;
  /** Shown once the scores are frozen; exact. */
  @Column('text', { nullable: true }) total!: string | null;
  @Column('jsonb', { nullable: true }) points!: Readonly<Record<string, string>> | null;
  @Column('integer', { nullable: true }) position!: number | null;
  @Column('text', { nullable: true }) territory!: string | null;
  @Column('date', { nullable: true }) periodFrom!: string | null;
  @Column('date', { nullable: true }) periodTo!: string | null;
  @Column('jsonb') participants!: Particulars['participants'];
  @Column('jsonb') otherFunding!: Particulars['otherFunding'];
  @Column('uuid', { nullable: true }) awardId!: string | null;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

/** What an applicant says against the provisional proposal, and the answer. */
@Entity('application_allegation')
@Index('application_allegation_by_application', ['applicationId'])
export class AllegationRow {
  @PrimaryColumn('uuid') allegationId!: string;
  @Column('uuid') applicationId!: string;
  @Column('text') text!: string;
  @Column('date') filedOn!: string;
  @Column('boolean', { nullable: true }) upheld!: boolean | null;
  @Column('text', { nullable: true }) reasons!: string | null;
  @Column('date', { nullable: true }) answeredOn!: string | null;
}
