import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sliced, type Slice } from '@ceriss/read-models';
import { ListedAwardFile, ListedPlan, PlanAmendment } from './plan-list.entity.js';

export type PlanWithAmendments = ListedPlan & { amendments: Omit<PlanAmendment, 'planId'>[] };

@Injectable()
export class PlanListQuery {
  constructor(private readonly dataSource: DataSource) {}

  async one(planId: string): Promise<PlanWithAmendments | null> {
    const [plan, amendments] = await Promise.all([
      this.dataSource.getRepository(ListedPlan).findOneBy({ planId }),
      this.dataSource.getRepository(PlanAmendment).find({ where: { planId }, order: { revision: 'ASC' } }),
    ]);
    return plan && { ...plan, amendments: amendments.map(({ planId: _, ...amendment }) => amendment) };
  }

  /** By title. */
  list({ awardId }: { awardId?: string | undefined }, slice: Slice): Promise<ListedPlan[]> {
    const query = this.dataSource.getRepository(ListedPlan).createQueryBuilder('plan');
    if (awardId !== undefined) query.andWhere('plan.awardId = :awardId', { awardId });
    return sliced(query, ['title', 'planId'], slice).getMany();
  }

  awardFile(awardId: string): Promise<ListedAwardFile | null> {
    return this.dataSource.getRepository(ListedAwardFile).findOneBy({ awardId });
  }
}
