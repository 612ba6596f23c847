import { sliced, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ListedReport } from './report-list.entity.js';

@Injectable()
export class ReportListQuery {
  constructor(private readonly dataSource: DataSource) {}

  one(reportId: string): Promise<ListedReport | null> {
    return this.dataSource.getRepository(ListedReport).findOneBy({ reportId });
  }

  list({ awardId }: { awardId?: string | undefined }, slice: Slice): Promise<ListedReport[]> {
    const query = this.dataSource.getRepository(ListedReport).createQueryBuilder('report');
    if (awardId !== undefined) query.andWhere('report.awardId = :awardId', { awardId });
    return sliced(query, ['dueOn', 'reportId'], slice).getMany();
  }
}
