import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CitableEvaluation, ListedPracticeVersion, PracticeReview } from './practice-list.entity.js';

@Injectable()
export class PracticeListQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Published versions only: drafts are read by id, by those who work on them. */
  published({ initiativeId }: { initiativeId?: string | undefined }, slice: Slice): Promise<ListedPracticeVersion[]> {
    const query = this.dataSource.getRepository(ListedPracticeVersion).createQueryBuilder('practice');
    query.andWhere("practice.status = 'published'");
    if (initiativeId !== undefined) query.andWhere('practice.initiativeId = :initiativeId', { initiativeId });
    return sliced(query, ['title', 'practiceId'], slice).getMany();
  }

  publishedVersion(practiceId: string, practiceVersion: string): Promise<ListedPracticeVersion | null> {
    return this.dataSource
      .getRepository(ListedPracticeVersion)
      .findOneBy({ practiceId, practiceVersion, status: 'published' });
  }

  async drafts(practiceId: string): Promise<{ versions: ListedPracticeVersion[]; reviews: PracticeReview[] }> {
    const [versions, reviews] = await Promise.all([
      this.dataSource
        .getRepository(ListedPracticeVersion)
        .find({ where: { practiceId }, order: { practiceVersion: 'ASC' } }),
      this.dataSource.getRepository(PracticeReview).find({ where: { practiceId }, order: { revision: 'ASC' } }),
    ]);
    return { versions, reviews };
  }

  citable(initiativeId: string): Promise<CitableEvaluation[]> {
    const order = { evaluationId: 'ASC' } as const;
    return this.dataSource.getRepository(CitableEvaluation).find({ where: { initiativeId }, order });
  }
}
