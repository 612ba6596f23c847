import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThanOrEqual, Not } from 'typeorm';
import { CriterionRating, ListedEvaluation } from './evaluation-list.entity.js';

const REPLICATES_FROM_LEVEL = 3;

@Injectable()
export class EvaluationListQuery {
  constructor(private readonly dataSource: DataSource) {}

  async one(
    evaluationId: string,
  ): Promise<(ListedEvaluation & { ratings: Omit<CriterionRating, 'evaluationId'>[] }) | null> {
    const [evaluation, ratings] = await Promise.all([
      this.dataSource.getRepository(ListedEvaluation).findOneBy({ evaluationId }),
      this.dataSource.getRepository(CriterionRating).find({ where: { evaluationId }, order: { criterion: 'ASC' } }),
    ]);
    return evaluation && { ...evaluation, ratings: ratings.map(({ evaluationId: _, ...rating }) => rating) };
  }

  list({ initiativeId }: { initiativeId?: string | undefined }, slice: Slice): Promise<ListedEvaluation[]> {
    const query = this.dataSource.getRepository(ListedEvaluation).createQueryBuilder('evaluation');
    if (initiativeId !== undefined) query.andWhere('evaluation.initiativeId = :initiativeId', { initiativeId });
    return sliced(query, ['status', 'evaluationId'], slice).getMany();
  }

  /** What an approval takes for replications; see application/evaluation/replications.ts. */
  of(initiativeId: string, except: string): Promise<{ evaluatorId: string; territory: string }[]> {
    return this.dataSource.getRepository(ListedEvaluation).find({
      select: { evaluatorId: true, territory: true },
      where: { initiativeId, evaluationId: Not(except), evidenceLevel: MoreThanOrEqual(REPLICATES_FROM_LEVEL) },
    });
  }
}
