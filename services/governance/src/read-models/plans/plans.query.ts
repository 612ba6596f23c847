import { euros } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PlanLineRow, PlanRow } from './plans.entity.js';

@Injectable()
export class PlansQuery {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<PlanRow[]> {
    return this.dataSource.getRepository(PlanRow).find({ order: { fromYear: 'DESC', planId: 'DESC' } });
  }

  /** A strategic plan with the lines of its annual plans. */
  async one(planId: string) {
    const plan = await this.dataSource.getRepository(PlanRow).findOneBy({ planId });
    if (!plan) return null;
    const lines = await this.dataSource
      .getRepository(PlanLineRow)
      .find({ where: { planId }, order: { year: 'ASC', code: 'ASC' } });
    return {
      ...plan,
      lines: lines.map(({ planId: _, budgetCents, ...line }) => ({ ...line, budget: euros(budgetCents) })),
    };
  }
}
