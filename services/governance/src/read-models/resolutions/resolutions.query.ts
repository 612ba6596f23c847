import { isUuid } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { ResolutionRow } from './resolutions.entity.js';

export type ResolutionFilter = Readonly<{
  inForce?: boolean | undefined;
  matterReference?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}>;

@Injectable()
export class ResolutionsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first; one more than asked for when there is a next page. */
  list({ inForce, matterReference, limit, cursor }: ResolutionFilter): Promise<ResolutionRow[]> {
    const query = this.dataSource.getRepository(ResolutionRow).createQueryBuilder('resolution');
    if (inForce !== undefined) query.andWhere(`resolution.status ${inForce ? '=' : '<>'} 'in-force'`);
    if (matterReference) query.andWhere({ matterReference });
    if (cursor && isUuid(cursor)) query.andWhere({ resolutionId: LessThan(cursor) });
    return query
      .orderBy('resolution.resolutionId', 'DESC')
      .take(limit + 1)
      .getMany();
  }

  one(resolutionId: string): Promise<ResolutionRow | null> {
    return this.dataSource.getRepository(ResolutionRow).findOneBy({ resolutionId });
  }

  /** The decisions that belong together, the council's first, from whichever of them one asks; the last one is what came of it. */
  async chain(resolutionId: string) {
    const resolution = await this.one(resolutionId);
    if (!resolution) return null;
    const council = resolution.answers ? await this.one(resolution.answers) : resolution;
    const patronato = resolution.answers ? resolution : await this.#answerTo(resolution);
    const steps = [...new Set([council, patronato])].filter((step) => step !== null);
    const authority = steps.find(({ status }) => status === 'in-force') ?? null;
    return { resolutionId, inForce: authority?.resolutionId ?? null, steps };
  }

  #answerTo({ answeredBy }: ResolutionRow): Promise<ResolutionRow | null> {
    return answeredBy ? this.one(answeredBy) : Promise.resolve(null);
  }
}
