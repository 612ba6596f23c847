import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { ListedReport } from './report-list.entity.js';

/** Whose reports may be seen; everybody's when it is absent. */
export type ReportSight = Readonly<{ beneficiaryIds?: readonly string[] }>;

@Injectable()
export class ReportListQuery {
  constructor(private readonly dataSource: DataSource) {}

  one(reportId: string, sight: ReportSight): Promise<ListedReport | null> {
    return this.#seen(sight).andWhere('report.reportId = :reportId', { reportId }).getOne();
  }

  /** By due date. */
  list({ awardId }: { awardId?: string | undefined }, sight: ReportSight, slice: Slice): Promise<ListedReport[]> {
    const query = this.#seen(sight);
    if (awardId !== undefined) query.andWhere('report.awardId = :awardId', { awardId });
    return sliced(query, ['dueOn', 'reportId'], slice).getMany();
  }

  #seen({ beneficiaryIds }: ReportSight): SelectQueryBuilder<ListedReport> {
    const query = this.dataSource.getRepository(ListedReport).createQueryBuilder('report');
    return beneficiaryIds ? query.andWhere('report.beneficiaryId = ANY(:beneficiaryIds)', { beneficiaryIds }) : query;
  }
}
