import { euros, isUuid } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MatterRow } from './matters.entity.js';

const shown = ({ budgetCents, ...matter }: MatterRow) => ({
  ...matter,
  budget: budgetCents === null ? null : euros(budgetCents),
});

@Injectable()
export class MattersQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** One more than asked for when there is a next page. */
  async list({ limit, cursor }: Readonly<{ limit: number; cursor?: string | undefined }>, at: At = {}) {
    const query = asOf(this.dataSource, MatterRow, 'matter', at);
    if (cursor && isUuid(cursor)) query.where('matter.reference > :cursor', { cursor });
    const rows = await query
      .orderBy('matter.reference')
      .limit(limit + 1)
      .getMany();
    return rows.map(shown);
  }

  async one(reference: string, at: At = {}) {
    const row = await asOf(this.dataSource, MatterRow, 'matter', at)
      .where('matter.reference = :reference', { reference })
      .getOne();
    return row && shown(row);
  }
}
