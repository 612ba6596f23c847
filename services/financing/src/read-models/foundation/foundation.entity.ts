import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const cents = { type: 'bigint', transformer: bigintColumn, default: 0 } as const;

@Entity('foundation_year')
export class FoundationYearRow {
  @PrimaryColumn('integer') year!: number;
  @Column(cents) incomeCents!: bigint;
  /** What came in and does not count. */
  @Column(cents) outsideCents!: bigint;
  @Column(cents) obtainingCents!: bigint;
  @Column(cents) purposesCents!: bigint;
  @Column(cents) administrationCents!: bigint;
  @Column('date', { nullable: true }) closedOn!: string | null;
}

@Entity('foundation_activity')
export class FoundationActivityRow {
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') activity!: string;
  @Column('text') title!: string;
  @Column('uuid', { nullable: true }) planLineId!: string | null;
  @Column(cents) plannedCents!: bigint;
}

@Entity('foundation_activity_actual')
export class FoundationActivityActualRow {
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') activity!: string;
  @Column(cents) spentCents!: bigint;
}

@Entity('foundation_entry')
@Index('foundation_entry_by_year', ['year', 'entryId'])
@Index('foundation_entry_by_counterparty', ['counterpartyId'])
export class FoundationEntryRow {
  @PrimaryColumn('uuid') entryId!: string;
  @Column('integer') year!: number;
  @Column('text') side!: 'income' | 'expense';
  /** The kind of an income, the nature of an expense. */
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) activity!: string | null;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('date') day!: string;
  @Column('uuid', { nullable: true }) counterpartyId!: string | null;
  @Column('uuid', { nullable: true }) authorisationId!: string | null;
  @Column('text') document!: string;
  @Column('boolean') undone!: boolean;
}

@Entity('related_party')
export class RelatedPartyRow {
  @PrimaryColumn('uuid') partyId!: string;
  @PrimaryColumn('date') since!: string;
  @Column('date', { nullable: true }) until!: string | null;
  @Column('text') relation!: string;
  @Column('uuid', { nullable: true }) trusteeId!: string | null;
  @Column('date') declaredOn!: string;
}

@Entity('related_authorisation')
export class RelatedAuthorisationRow {
  @PrimaryColumn('uuid') authorisationId!: string;
  @Column('uuid') partyId!: string;
  @Column('integer') year!: number;
  @Column('bigint', { transformer: bigintColumn }) upToCents!: bigint;
  @Column('text') reference!: string;
  @Column('date') authorisedOn!: string;
}

@Entity('foundation_commitment')
@Index('foundation_commitment_by_day', ['dueOn', 'commitmentId'])
export class FoundationCommitmentRow {
  @PrimaryColumn('uuid') commitmentId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('text') title!: string;
  @Column('uuid', { nullable: true }) counterpartyId!: string | null;
  @Column('date') dueOn!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('date', { nullable: true }) paidOn!: string | null;
  @Column('date', { nullable: true }) cancelledOn!: string | null;
}
