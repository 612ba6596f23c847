import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StatutesDraftRow, StatutesVersion } from './statutes.entity.js';

@Injectable()
export class StatutesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Every version of all statutes, without their text. */
  async list(at: At = {}) {
    const rows = await asOf(this.dataSource, StatutesVersion, 'version', at)
      .orderBy('version.ruleSetId')
      .addOrderBy('version.version')
      .getMany();
    return rows.map((row) => {
      const { ruleSetId, version, title, example, effectiveFrom, resolutionId, draftId } = row;
      return { ruleSetId, version, title, example, effectiveFrom, resolutionId, draftId };
    });
  }

  /** A version of the statutes, the last adopted when none is named. */
  one(ruleSetId: string, version?: number, at: At = {}): Promise<StatutesVersion | null> {
    const query = asOf(this.dataSource, StatutesVersion, 'version', at).where('version.ruleSetId = :ruleSetId', {
      ruleSetId,
    });
    if (version !== undefined) query.andWhere('version.version = :version', { version });
    return query.orderBy('version.version', 'DESC').limit(1).getOne();
  }

  /** The texts that were drafted for the next version, the newest first, and the version that each became. */
  async drafts(ruleSetId: string, at: At = {}) {
    const [drafts, versions] = await Promise.all([
      asOf(this.dataSource, StatutesDraftRow, 'draft', at)
        .where('draft.ruleSetId = :ruleSetId', { ruleSetId })
        .orderBy('draft.draftedAt', 'DESC')
        .addOrderBy('draft.draftId')
        .getMany(),
      this.list(at),
    ]);
    return drafts.map((draft) => ({
      ...draft,
      adoptedAs: versions.find(({ draftId }) => draftId === draft.draftId)?.version ?? null,
    }));
  }
}
