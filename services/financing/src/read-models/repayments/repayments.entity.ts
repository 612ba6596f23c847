import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DayCount, Rate } from '../../domain/interest/interest.rules.js';

@Entity('repayment')
export class RepaymentRow {
  @PrimaryColumn('uuid') loanId!: string;
  @Column('uuid', { nullable: true }) poolId!: string | null;
  @Column('uuid', { nullable: true }) pledgeId!: string | null;
  @Column('uuid', { nullable: true }) lenderId!: string | null;
  @Column('text', { nullable: true }) publicFund!: string | null;
  @Column('date') agreedOn!: string;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

/** Terms, from the day on which they were agreed until those of the next version. */
@Entity('repayment_version')
export class RepaymentVersionRow {
  @PrimaryColumn('uuid') loanId!: string;
  @PrimaryColumn('integer') version!: number;
  @Column('text') reference!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date') agreedOn!: string;
  @Column('date', { nullable: true }) supersededOn!: string | null;
  @Column('text') dayCount!: DayCount;
  @Column('jsonb') rates!: readonly Rate[];
  /** What had come in of the loan, by day; cents as text. */
  @Column('jsonb') drawings!: readonly Readonly<{ receivedOn: string; cents: string }>[];
}

@Entity('repayment_instalment')
export class RepaymentInstalmentRow {
  @PrimaryColumn('uuid') loanId!: string;
  @PrimaryColumn('integer') version!: number;
  @PrimaryColumn('integer') number!: number;
  @Column('date') dueOn!: string;
  @Column('bigint', { transformer: bigintColumn }) principalCents!: bigint;
  /** All principal that is repaid once this instalment is: what had been repaid before the version, and the instalments up to it. */
  @Column('bigint', { transformer: bigintColumn }) throughCents!: bigint;
}

@Entity('repayment_payment')
export class RepaymentPaymentRow {
  @PrimaryColumn('uuid') loanId!: string;
  @PrimaryColumn('uuid') paymentId!: string;
  @Column('date') paidOn!: string;
  @Column('bigint', { transformer: bigintColumn }) interestCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) principalCents!: bigint;
  @Column('text') bankReference!: string;
  @Column('text', { nullable: true }) bankAccount!: string | null;
}
