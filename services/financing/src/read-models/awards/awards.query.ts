import { euros } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { AwardRow, InstalmentReportRow, InstalmentRow } from './awards.entity.js';

export type AwardFilter = Readonly<{
  callId?: string | undefined;
  beneficiaryId?: string | undefined;
  initiativeId?: string | undefined;
}>;

const shownAward = ({ cents, paidCents, ...award }: AwardRow) => ({
  ...award,
  amount: euros(cents),
  paid: euros(paidCents),
});

const openConditions = (
  { number, conditions }: InstalmentRow,
  award: AwardRow,
  reports: readonly InstalmentReportRow[],
) =>
  conditions.filter((condition) =>
    condition.kind === 'acceptance'
      ? award.status !== 'accepted'
      : !reports.some((one) => one.number === number && one.report === condition.report),
  );

@Injectable()
export class AwardsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list({ limit, cursor, ...filter }: Slice & AwardFilter) {
    const query = this.dataSource.getRepository(AwardRow).createQueryBuilder('award');
    for (const [column, value] of Object.entries(filter)) {
      if (value !== undefined) query.andWhere(`award.${column} = :${column}`, { [column]: value });
    }
    return (await afterId(query, 'awardId', { limit, cursor })).map(shownAward);
  }

  /** An award with its instalments and what each still waits for. */
  async one(awardId: string) {
    const award = await this.dataSource.getRepository(AwardRow).findOneBy({ awardId });
    if (!award) return undefined;
    const where = { where: { awardId }, order: { number: 'ASC' } } as const;
    const instalments = await this.dataSource.getRepository(InstalmentRow).find(where);
    const reports = await this.dataSource.getRepository(InstalmentReportRow).find(where);
    return {
      ...shownAward(award),
      instalments: instalments.map((one) => {
        const { awardId: _, cents, approvals, ...instalment } = one;
        const open = openConditions(one, award, reports);
        return { ...instalment, amount: euros(cents), approvals: Number(approvals), open };
      }),
    };
  }

  /** Granted awards that were not accepted in time. */
  async acceptanceOver(today: string, limit: number): Promise<string[]> {
    const where = { status: 'granted', acceptBy: LessThan(today) } as const;
    const rows = await this.dataSource.getRepository(AwardRow).find({ where, order: { acceptBy: 'ASC' }, take: limit });
    return rows.map(({ awardId }) => awardId);
  }
}
