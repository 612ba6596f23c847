import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SourceKind } from '../../domain/pool/pool.events.js';

@Entity('pool')
export class PoolRow {
  @PrimaryColumn('uuid') poolId!: string;
  @Column('text') title!: string;
  @Column('text') planLine!: string;
  @Column('text') rulesVersion!: string;
  @Column('text', { array: true }) privateKinds!: readonly string[];
  @Column('text') privateShareLimit!: string;
  @Column('boolean') privateShareInclusive!: boolean;
  /** Kinds of European funds and the largest part of eligible cost that they may bear. */
  @Column('text', { array: true, nullable: true }) euKinds!: readonly string[] | null;
  @Column('text', { nullable: true }) euRate!: string | null;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('source')
@Index('source_by_pool', ['poolId'])
@Index('source_by_reference', ['creditorReference'])
export class SourceRow {
  @PrimaryColumn('uuid') sourceId!: string;
  @Column('uuid') poolId!: string;
  @Column('text') kind!: SourceKind;
  @Column('uuid', { nullable: true }) funderId!: string | null;
  @Column('text', { nullable: true }) publicFund!: string | null;
  @Column('uuid', { nullable: true }) pledgeId!: string | null;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  /** Of a source without a pledge; what is pledged comes in on the pledge. */
  @Column('bigint', { transformer: bigintColumn, default: 0 }) receivedCents!: bigint;
  /** What its funder writes on a transfer; none where a pledge has its own. */
  @Column('text', { nullable: true }) creditorReference!: string | null;
  @Column('text', { array: true }) purposes!: readonly string[];
  @Column('date') committedOn!: string;
}

@Entity('pool_reservation')
export class ReservationRow {
  @PrimaryColumn('uuid') poolId!: string;
  @PrimaryColumn('uuid') callId!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('date') reservedOn!: string;
}
