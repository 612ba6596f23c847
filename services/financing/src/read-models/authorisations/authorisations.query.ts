import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { AuthorisationRow, SupersededAuthorisationRow } from './authorisations.entity.js';

export type AuthorisationFilter = Readonly<{ matterReference?: string | undefined }>;

@Injectable()
export class AuthorisationsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** What financing knows of governance's resolutions, each with what superseded it. */
  async list({ matterReference, ...slice }: Slice & AuthorisationFilter) {
    const query = this.dataSource.getRepository(AuthorisationRow).createQueryBuilder('authorisation');
    if (matterReference !== undefined)
      query.where('authorisation.matterReference = :matterReference', { matterReference });
    return this.#withSuperseding(await afterId(query, 'resolutionId', slice));
  }

  async one(resolutionId: string) {
    const row = await this.dataSource.getRepository(AuthorisationRow).findOneBy({ resolutionId });
    return row ? (await this.#withSuperseding([row]))[0] : undefined;
  }

  async #withSuperseding(rows: readonly AuthorisationRow[]) {
    const superseded = await this.dataSource
      .getRepository(SupersededAuthorisationRow)
      .findBy({ resolutionId: In(rows.map(({ resolutionId }) => resolutionId)) });
    const by = new Map(superseded.map(({ resolutionId, supersededBy }) => [resolutionId, supersededBy]));
    return rows.map((row) => ({ ...row, supersededBy: by.get(row.resolutionId) ?? null }));
  }
}
