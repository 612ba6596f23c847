import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, type Repository } from 'typeorm';
import { CitableEvaluation, ListedPracticeVersion, PracticeReview } from './practice-list.entity.js';

export type ShownVersion = Omit<ListedPracticeVersion, 'draftedAt'>;
export type CurrentVersion = ShownVersion & { publishedVersions: string[] };
export type Drafts = { versions: ShownVersion[]; reviews: Omit<PracticeReview, 'practiceId'>[] };

const shown = ({ draftedAt: _, ...version }: ListedPracticeVersion): ShownVersion => version;

const A_LATER_ONE = `SELECT 1 FROM "practice_version" later WHERE later."practiceId" = practice."practiceId"
  AND later."status" = 'published' AND later."draftedAt" > practice."draftedAt"`;

@Injectable()
export class PracticeListQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Published practices by title, each in its latest published version: drafts are read by those who work on them. */
  async current({ initiativeId }: { initiativeId?: string | undefined }, slice: Slice): Promise<ShownVersion[]> {
    const query = this.#versions().createQueryBuilder('practice');
    query.andWhere("practice.status = 'published'").andWhere(`NOT EXISTS (${A_LATER_ONE})`);
    if (initiativeId !== undefined) query.andWhere('practice.initiativeId = :initiativeId', { initiativeId });
    return (await sliced(query, ['title', 'practiceId'], slice).getMany()).map(shown);
  }

  async currentVersion(practiceId: string): Promise<CurrentVersion | null> {
    const published = await this.#versions().find({
      where: { practiceId, status: 'published' },
      order: { draftedAt: 'ASC' },
    });
    const current = published.at(-1);
    if (!current) return null;
    return { ...shown(current), publishedVersions: published.map(({ practiceVersion }) => practiceVersion) };
  }

  async publishedVersion(practiceId: string, practiceVersion: string): Promise<ShownVersion | null> {
    const version = await this.#versions().findOneBy({ practiceId, practiceVersion, status: 'published' });
    return version && shown(version);
  }

  async drafts(practiceId: string): Promise<Drafts | null> {
    const [versions, reviews] = await Promise.all([
      this.#versions().find({ where: { practiceId }, order: { draftedAt: 'ASC' } }),
      this.dataSource.getRepository(PracticeReview).find({ where: { practiceId }, order: { revision: 'ASC' } }),
    ]);
    if (versions.length === 0) return null;
    return { versions: versions.map(shown), reviews: reviews.map(({ practiceId: _, ...review }) => review) };
  }

  citable(initiativeId: string): Promise<CitableEvaluation[]> {
    const order = { evaluationId: 'ASC' } as const;
    return this.dataSource.getRepository(CitableEvaluation).find({ where: { initiativeId }, order });
  }

  #versions(): Repository<ListedPracticeVersion> {
    return this.dataSource.getRepository(ListedPracticeVersion);
  }
}
