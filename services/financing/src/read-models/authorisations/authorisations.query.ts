import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { AuthorisationRow, SupersededAuthorisationRow } from './authorisations.entity.js';

export type AuthorisationFilter = Readonly<{ matterReference?: string | undefined }>;

@Injectable()
export class AuthorisationsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** What financing knows of governance's resolutions, each with what superseded it. */
  async list({ matterReference, ...slice }: Slice & AuthorisationFilter, at: At = {}) {
    const query = asOf(this.dataSource, AuthorisationRow, 'authorisation', at);
    if (matterReference !== undefined)
      query.where('authorisation.matterReference = :matterReference', { matterReference });
    return this.#withSuperseding(await afterId(query, 'resolutionId', slice), at);
  }

  async one(resolutionId: string, at: At = {}) {
    const row = await asOf(this.dataSource, AuthorisationRow, 'authorisation', at)
      .where('authorisation.resolutionId = :resolutionId', { resolutionId })
      .getOne();
    return row ? (await this.#withSuperseding([row], at))[0] : undefined;
  }

  async #withSuperseding(rows: readonly AuthorisationRow[], at: At) {
    const superseded = await asOf(this.dataSource, SupersededAuthorisationRow, 'superseded', at)
      .where('superseded.resolutionId = ANY (:ids)', { ids: rows.map(({ resolutionId }) => resolutionId) })
      .getMany();
    const by = new Map(superseded.map(({ resolutionId, supersededBy }) => [resolutionId, supersededBy]));
    return rows.map((row) => ({ ...row, supersededBy: by.get(row.resolutionId) ?? null }));
  }
}
