import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AwardShare } from '../../domain/award/award-course.js';
import type { Parties } from '../../domain/powers/powers.rules.js';
import type { Instalment } from '../../domain/award/award.events.js';

@Entity('award')
@Index('award_by_call', ['callId'])
@Index('award_by_initiative', ['initiativeId'])
@Index('award_acceptance_end', ['status', 'acceptBy'])
export class AwardRow {
  @PrimaryColumn('uuid') awardId!: string;
  @Column('uuid') callId!: string;
  @Column('uuid') poolId!: string;
  @Column('uuid') applicationId!: string;
  @Column('uuid') beneficiaryId!: string;
  @Column('uuid') initiativeId!: string;
  @Column('uuid') resolutionId!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) paidCents!: bigint;
  @Column('date') grantDate!: string;
  @Column('date') acceptBy!: string;
  @Column('date', { nullable: true }) acceptedOn!: string | null;
  @Column('text') status!: 'granted' | 'accepted' | 'lapsed' | 'renounced';
  @Column('jsonb') shares!: readonly AwardShare[];
  @Column('bigint', { transformer: bigintColumn, nullable: true }) eligibleCostCents!: bigint | null;
  @Column('date', { nullable: true }) periodFrom!: string | null;
  @Column('date', { nullable: true }) periodTo!: string | null;
  @Column('jsonb', { nullable: true }) parties!: Parties | null;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) renouncedCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('instalment')
export class InstalmentRow {
  @PrimaryColumn('uuid') awardId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('jsonb') conditions!: Instalment['conditions'];
  @Column('text') stage!: 'waiting' | 'requested' | 'ordered' | 'executed';
  @Column('bigint', { transformer: bigintColumn, default: 0 }) approvals!: bigint;
  @Column('text', { nullable: true }) endToEndId!: string | null;
  @Column('text', { nullable: true }) bankReference!: string | null;
  @Column('date', { nullable: true }) orderedOn!: string | null;
  @Column('date', { nullable: true }) executedOn!: string | null;
}

/** A report that an instalment was waiting for. */
@Entity('instalment_report')
export class InstalmentReportRow {
  @PrimaryColumn('uuid') awardId!: string;
  @PrimaryColumn('integer') number!: number;
  @PrimaryColumn('text') report!: string;
  @Column('uuid') reportId!: string;
}
