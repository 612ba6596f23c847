import { bigintColumn } from '@ceriss/read-models';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('eu_claim')
@Index('eu_claim_by_pool', ['poolId', 'claimId'])
export class EuClaimRow {
  @PrimaryColumn('uuid') claimId!: string;
  @Column('uuid') poolId!: string;
  @Column('uuid') sourceId!: string;
  @Column('uuid', { array: true }) expenseIds!: string[];
  @Column('bigint', { transformer: bigintColumn }) eligibleCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) cents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) eligibleInAllCents!: bigint;
  @Column('bigint', { transformer: bigintColumn }) inAllCents!: bigint;
  @Column('text') rate!: string;
  @Column('text') rulesVersion!: string;
  @Column('date') claimedOn!: string;
}
