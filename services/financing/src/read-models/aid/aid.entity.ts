import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Regime } from '../../domain/de-minimis/aid-register.events.js';

/** De minimis aid of an undertaking: of an award of ours, or that somebody has declared. */
@Entity('aid_entry')
@Index('aid_entry_by_beneficiary', ['beneficiaryId', 'grantDate'])
@Index('aid_entry_expiry', ['standing', 'expiresAt'])
export class AidEntryRow {
  @PrimaryColumn('uuid') entryId!: string;
  @Column('uuid') beneficiaryId!: string;
  @Column('uuid', { nullable: true }) awardId!: string | null;
  @Column('text') regime!: Regime;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('date') grantDate!: string;
  /** What was released or withdrawn is shown and does not count. */
  @Column('text') standing!: 'reserved' | 'granted' | 'declared' | 'released' | 'withdrawn';
  /** The undertaking as it was known when it was decided. */
  @Column('uuid', { array: true }) members!: readonly string[];
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @Column('text', { nullable: true }) saidBy!: 'beneficiary' | 'grantor' | null;
  @Column('text', { nullable: true }) grantor!: string | null;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text', { nullable: true }) because!: string | null;
}

/** A ceiling that an award has turned out to pass on its grant date. */
@Entity('aid_finding')
export class AidFindingRow {
  @PrimaryColumn('uuid') entryId!: string;
  @PrimaryColumn('text') rule!: string;
  @Column('uuid') awardId!: string;
  @Column('uuid') beneficiaryId!: string;
  @Column('uuid', { array: true }) members!: readonly string[];
  @Column('date') grantDate!: string;
  @Column('bigint', { transformer: bigintColumn }) usedCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) ceilingCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) excessCents!: bigint;
  @Column('text') foundBy!: 'ownership' | 'declaration' | 'grant';
  @Column('date') foundOn!: string;
  /** When it turned out not to hold after all. */
  @Column('date', { nullable: true }) clearedOn!: string | null;
}
