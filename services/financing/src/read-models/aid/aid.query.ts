import { euros } from '@ceriss/kernel';
import { asOf, sliced, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { deMinimis2023, headroomOn } from '../../domain/de-minimis/de-minimis.rules.js';
import { afterId, type Slice } from '../after.js';
import { OwnershipQuery } from '../ownership/ownership.query.js';
import { AidEntryRow, AidFindingRow } from './aid.entity.js';

const shownEntry = ({ cents, ...entry }: AidEntryRow) => ({ ...entry, amount: euros(cents) });
const shownFinding = ({ usedCents, ceilingCents, excessCents, ...finding }: AidFindingRow) => ({
  ...finding,
  used: euros(usedCents),
  ceiling: euros(ceilingCents),
  excess: euros(excessCents),
});
const COUNTS = ['reserved', 'granted', 'declared'];

export type AidFilter = Readonly<{ beneficiaryId?: string | undefined; awardId?: string | undefined }>;

@Injectable()
export class AidQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ownership: OwnershipQuery,
  ) {}

  async list({ limit, cursor, ...filter }: Slice & AidFilter, at: At = {}) {
    const query = asOf(this.dataSource, AidEntryRow, 'entry', at);
    for (const [column, value] of Object.entries(filter)) {
      if (value !== undefined) query.andWhere(`entry.${column} = :${column}`, { [column]: value });
    }
    return (await afterId(query, 'entryId', { limit, cursor })).map(shownEntry);
  }

  /** Under every ceiling, what the undertaking of an enterprise has used and has left on a day, and when more is free. */
  async headroom(actorId: string, day: string, at: At = {}) {
    const { members } = await this.ownership.undertaking(actorId, day, at);
    const rows = await asOf(this.dataSource, AidEntryRow, 'entry', at)
      .where('entry.beneficiaryId = ANY (:members) AND entry.standing = ANY (:counts)', { members, counts: COUNTS })
      .getMany();
    const aid = rows.map(({ regime, grantDate, cents }) => ({ regime, grantDate, amount: cents }));
    const ceilings = deMinimis2023.ceilings.map((line) => {
      const { used, headroom, release } = headroomOn(day, aid, line, deMinimis2023.years);
      return {
        ...{ rule: line.rule, regimes: line.regimes, ceiling: line.ceiling },
        ...{ used: euros(used), headroom: euros(headroom) },
        release: release ? { on: release.on, amount: euros(release.amount), headroom: euros(release.headroom) } : null,
      };
    });
    return { actorId, day, members, ceilings };
  }

  /** Ceilings that awards have turned out to pass; those that do not hold any more only when asked for. */
  async findings({ cleared, ...slice }: Slice & Readonly<{ cleared: boolean }>, at: At = {}) {
    const query = asOf(this.dataSource, AidFindingRow, 'finding', at);
    if (!cleared) query.where('finding.clearedOn IS NULL');
    return (await sliced(query, ['rule', 'entryId'], slice).getMany()).map(shownFinding);
  }
}
