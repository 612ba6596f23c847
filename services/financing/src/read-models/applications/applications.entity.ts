import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
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
  @Column('uuid', { nullable: true }) awardId!: string | null;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}
