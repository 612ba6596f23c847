import { euros } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { AwardRow, InstalmentReportRow, InstalmentRow } from './awards.entity.js';

export type AwardFilter = Readonly<{
  callId?: string | undefined;
  beneficiaryId?: string | undefined;
  initiativeId?: string | undefined;
}>;

const shownAward = ({ cents, paidCents, renouncedCents, eligibleCostCents, ...award }: AwardRow) => ({
  ...award,
  renounced: euros(renouncedCents),
  eligibleCost: eligibleCostCents === null ? null : euros(eligibleCostCents),
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

  async list({ limit, cursor, ...filter }: Slice & AwardFilter, at: At = {}) {
    const query = asOf(this.dataSource, AwardRow, 'award', at);
    for (const [column, value] of Object.entries(filter)) {
      if (value !== undefined) query.andWhere(`award.${column} = :${column}`, { [column]: value });
    }
    return (await afterId(query, 'awardId', { limit, cursor })).map(shownAward);
  }

  /** An award with its instalments and what each still waits for. */
  async one(awardId: string, at: At = {}) {
    const award = await asOf(this.dataSource, AwardRow, 'award', at)
      .where('award.awardId = :awardId', { awardId })
      .getOne();
    if (!award) return undefined;
    const instalments = await asOf(this.dataSource, InstalmentRow, 'part', at)
      .where('part.awardId = :awardId', { awardId })
      .orderBy('part.number')
      .getMany();
    const reports = await asOf(this.dataSource, InstalmentReportRow, 'report', at)
      .where('report.awardId = :awardId', { awardId })
      .getMany();
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
