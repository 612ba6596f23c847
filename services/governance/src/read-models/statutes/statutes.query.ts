import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StatutesVersion } from './statutes.entity.js';

@Injectable()
export class StatutesQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Every version of all statutes, without their text. */
  list() {
    return this.dataSource.getRepository(StatutesVersion).find({
      select: { ruleSetId: true, version: true, title: true, example: true, effectiveFrom: true },
      order: { ruleSetId: 'ASC', version: 'ASC' },
    });
  }

  /** A version of the statutes, the last adopted when none is named. */
  one(ruleSetId: string, version?: number) {
    return this.dataSource
      .getRepository(StatutesVersion)
      .findOne({ where: { ruleSetId, ...(version && { version }) }, order: { version: 'DESC' } });
  }
}
