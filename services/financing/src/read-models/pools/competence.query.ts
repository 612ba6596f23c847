import { euros } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { competentAuthority, type CompetenceRules } from '../../domain/powers/competent-authority.rules.js';
import { PoolRow, SourceRow } from './pools.entity.js';

@Injectable()
export class CompetenceQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The competent authority of a pool on a day; undefined for a pool that is not known. */
  async of(poolId: string, day: string, rules: CompetenceRules) {
    if (!(await this.dataSource.getRepository(PoolRow).existsBy({ poolId }))) return undefined;
    const sources = await this.dataSource.getRepository(SourceRow).find({ where: { poolId } });
    const contributions = sources.map(({ funderId, kind, cents, committedOn }) => ({
      ...{ funderId, kind, amount: cents, since: committedOn },
    }));
    const found = competentAuthority(contributions, day, rules);
    if (!found) return { authority: null };
    const { authority, amount, share, tie } = found;
    return { authority, amount: euros(amount), share: share.toString(), ...(tie && { tie }) };
  }
}
