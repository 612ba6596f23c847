import { euros } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { SubcontractRow } from './subcontracts.entity.js';

@Injectable()
export class SubcontractsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The subcontracts of an award, those that were denied or withdrawn included. `at.validAt`: those declared by that day. */
  async ofAward(awardId: string, slice: Slice, at: At = {}) {
    const query = asOf(this.dataSource, SubcontractRow, 'subcontract', at);
    query.where('subcontract.awardId = :awardId', { awardId });
    if (at.validAt !== undefined) query.andWhere('subcontract.declaredOn <= :validAt', { validAt: at.validAt });
    const rows = await afterId(query, 'subcontractId', slice);
    return rows.map(({ cents, contractReference, contractSignedOn, ...subcontract }) => ({
      ...subcontract,
      amount: euros(cents),
      contract: contractReference === null ? null : { reference: contractReference, signedOn: contractSignedOn },
    }));
  }
}
