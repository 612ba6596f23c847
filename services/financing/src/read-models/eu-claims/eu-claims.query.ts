import { euros } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { EuClaimRow } from './eu-claims.entity.js';

@Injectable()
export class EuClaimsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The claims on the European funds of a pool. `at.validAt`: those made by that day. */
  async ofPool(poolId: string, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, EuClaimRow, 'claim', at).where('claim.poolId = :poolId', { poolId });
    if (at.validAt !== undefined) query.andWhere('claim.claimedOn <= :validAt', { validAt: at.validAt });
    const rows = await afterId(query, 'claimId', slice);
    return rows.map(({ eligibleCents, cents, eligibleInAllCents, inAllCents, ...claim }) => ({
      ...claim,
      eligible: euros(eligibleCents),
      amount: euros(cents),
      eligibleInAll: euros(eligibleInAllCents),
      amountInAll: euros(inAllCents),
    }));
  }
}
