import { euros, isUuid } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import { MatterRow } from './matters.entity.js';

const shown = ({ budgetCents, ...matter }: MatterRow) => ({ ...matter, budget: euros(budgetCents) });

@Injectable()
export class MattersQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** One more than asked for when there is a next page. */
  async list({ limit, cursor }: Readonly<{ limit: number; cursor?: string | undefined }>) {
    const rows = await this.dataSource.getRepository(MatterRow).find({
      ...(cursor && isUuid(cursor) && { where: { reference: MoreThan(cursor) } }),
      order: { reference: 'ASC' },
      take: limit + 1,
    });
    return rows.map(shown);
  }

  async one(reference: string) {
    const row = await this.dataSource.getRepository(MatterRow).findOneBy({ reference });
    return row && shown(row);
  }
}
