import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SourceKind } from '../../domain/pool/pool.events.js';

@Entity('pledge')
export class PledgeRow {
  @PrimaryColumn('uuid') pledgeId!: string;
  @Column('text') title!: string;
  @Column('text') kind!: SourceKind;
  @Column('uuid', { nullable: true }) funderId!: string | null;
  @Column('text', { nullable: true }) publicFund!: string | null;
  @Column('text', { array: true }) purposes!: readonly string[];
  @Column('bigint', { transformer: bigintColumn }) pledgedCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) committedCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) receivedCents!: bigint;
  @Column('boolean') withdrawn!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date') signedOn!: string;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('pledge_instalment')
@Index('pledge_instalment_by_reference', ['creditorReference'])
export class PledgeInstalmentRow {
  @PrimaryColumn('uuid') pledgeId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('date') dueOn!: string;
  @Column('bigint', { transformer: bigintColumn }) promisedCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) receivedCents!: bigint;
  @Column('text', { nullable: true }) creditorReference!: string | null;
}
