import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MatchRules } from '../../domain/match-fund/match-fund.events.js';

@Entity('match_fund')
export class MatchFundRow {
  @PrimaryColumn('uuid') fundId!: string;
  @Column('uuid') poolId!: string;
  @Column('text') title!: string;
  @Column('text') kind!: string;
  @Column('uuid', { nullable: true }) funderId!: string | null;
  @Column('text', { nullable: true }) publicFund!: string | null;
  @Column('jsonb') rules!: MatchRules;
  @Column('date') from!: string;
  @Column('date') to!: string;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) gifts!: bigint;
  /** Given and not gone back; matched and not reversed; paid by whoever matches; in the pool. */
  @Column('bigint', { transformer: bigintColumn, default: 0 }) givenCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) matchedCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) receivedCents!: bigint;
  @Column('bigint', { transformer: bigintColumn, default: 0 }) committedCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) revision!: bigint;
}

@Entity('match_gift')
@Index('match_gift_of_fund', ['fundId', 'receivedAt', 'giftId'])
export class MatchGiftRow {
  @PrimaryColumn('uuid') giftId!: string;
  @Column('uuid') fundId!: string;
  /** An opaque id. */
  @Column('uuid') donorId!: string;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('timestamptz') receivedAt!: Date;
  @Column('date') receivedOn!: string;
  @Column('text') status!: 'received' | 'confirmed' | 'returned';
  /** What was matched when it was confirmed. */
  @Column('bigint', { transformer: bigintColumn, nullable: true }) matchedCents!: bigint | null;
  @Column('date', { nullable: true }) returnedOn!: string | null;
}
