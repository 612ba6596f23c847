import { LessThanOrEqual, type DataSource } from 'typeorm';
import { DueClosing } from './deadlines.entity.js';

/** The votes whose time has come, the longest overdue first. */
export const dueClosings = (dataSource: DataSource, now: Date, limit: number): Promise<DueClosing[]> =>
  dataSource
    .getRepository(DueClosing)
    .find({ where: { closesAt: LessThanOrEqual(now) }, order: { closesAt: 'ASC', proposalId: 'ASC' }, take: limit });
