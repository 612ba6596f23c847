import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThanOrEqual, Not } from 'typeorm';
import { CriterionRating, ListedEvaluation } from './evaluation-list.entity.js';

const REPLICATES_FROM_LEVEL = 3;

export type RatedEvaluation = ListedEvaluation & { ratings: Omit<CriterionRating, 'evaluationId'>[] };

const isApproved = ({ status }: ListedEvaluation): boolean => status === 'approved';

/** Before somebody else has approved it, everybody may know that an evaluation is under way, and not what it says. */
const asPublished = <E extends ListedEvaluation>(evaluation: E): E =>
  isApproved(evaluation) ? evaluation : { ...evaluation, summary: null, manuals: [] };

@Injectable()
export class EvaluationListQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** As everybody may see it. */
  async one(evaluationId: string): Promise<RatedEvaluation | null> {
    const evaluation = await this.draft(evaluationId);
    return evaluation && { ...asPublished(evaluation), ratings: isApproved(evaluation) ? evaluation.ratings : [] };
  }

  /** With all that it says, approved or not. */
  async draft(evaluationId: string): Promise<RatedEvaluation | null> {
    const [evaluation, ratings] = await Promise.all([
      this.dataSource.getRepository(ListedEvaluation).findOneBy({ evaluationId }),
      this.dataSource.getRepository(CriterionRating).find({ where: { evaluationId }, order: { criterion: 'ASC' } }),
    ]);
    return evaluation && { ...evaluation, ratings: ratings.map(({ evaluationId: _, ...rating }) => rating) };
  }

  /** By initiative, and then in the order in which they were opened. */
  async list({ initiativeId }: { initiativeId?: string | undefined }, slice: Slice): Promise<ListedEvaluation[]> {
    const query = this.dataSource.getRepository(ListedEvaluation).createQueryBuilder('evaluation');
    if (initiativeId !== undefined) query.andWhere('evaluation.initiativeId = :initiativeId', { initiativeId });
    return (await sliced(query, ['initiativeId', 'evaluationId'], slice).getMany()).map(asPublished);
  }

  /** What an approval takes for replications; see application/evaluation/replications.ts. */
  of(initiativeId: string, except: string): Promise<{ evaluatorId: string; territory: string }[]> {
    return this.dataSource.getRepository(ListedEvaluation).find({
      select: { evaluatorId: true, territory: true },
      where: { initiativeId, evaluationId: Not(except), evidenceLevel: MoreThanOrEqual(REPLICATES_FROM_LEVEL) },
    });
  }
}
