import { bigintColumn } from '@ceriss/read-models';
import type { MoneyJson } from '@ceriss/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { causes, Item } from '../../domain/reimbursement/reimbursement.events.js';

@Entity('reimbursement')
@Index('reimbursement_by_award', ['awardId'])
@Index('reimbursement_by_beneficiary', ['beneficiaryId'])
export class ReimbursementRow {
  @PrimaryColumn('uuid') reimbursementId!: string;
  @Column('uuid') awardId!: string;
  @Column('uuid') callId!: string;
  @Column('uuid') poolId!: string;
  @Column('uuid') beneficiaryId!: string;
  @Column('uuid') authorityId!: string;
  @Column('text') cause!: (typeof causes)[number];
  @Column('text') status!: 'opened' | 'agreed' | 'settled' | 'closed';
  @Column('date') openedOn!: string;
  @Column('date') hearingEndsOn!: string;
  @Column('date', { nullable: true }) allegedOn!: string | null;
  @Column('date', { nullable: true }) agreedOn!: string | null;
  @Column('date', { nullable: true }) payBy!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('text', { nullable: true }) endedBecause!: string | null;
  @Column('date') limitationFrom!: string;
  @Column('jsonb') items!: readonly Item[];
  @Column('jsonb', { nullable: true }) plan!:
    readonly { dueOn: string; principal: MoneyJson; interest: MoneyJson }[] | null;
  @Column('bigint', { transformer: bigintColumn, nullable: true }) principalCents!: bigint | null;
  /** Interest until it was agreed, and of a deferral. */
  @Column('bigint', { transformer: bigintColumn, default: 0 }) interestCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) receivedCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) offsetCents!: bigint;
  @Column('text', { nullable: true }) enforcedBy!: string | null;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('interest_rate')
export class InterestRateRow {
  @PrimaryColumn('date') validFrom!: string;
  @Column('text') percent!: string;
  @Column('text') reference!: string;
}
