import { euros } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { afterId, type Slice } from '../after.js';
import { CallRow, RankingRow } from './calls.entity.js';

const shownCall = ({ budgetCents, ...call }: CallRow) => ({ ...call, budget: euros(budgetCents) });
const shownPlace = ({ requestedCents, callId: _, ...place }: RankingRow) => ({
  ...place,
  requested: euros(requestedCents),
});

@Injectable()
export class CallsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async list({ status, ...slice }: Slice & Readonly<{ status?: CallRow['status'] | undefined }>) {
    const query = this.dataSource.getRepository(CallRow).createQueryBuilder('call');
    if (status !== undefined) query.where('call.status = :status', { status });
    return (await afterId(query, 'callId', slice)).map(shownCall);
  }

  async one(callId: string) {
    const call = await this.dataSource.getRepository(CallRow).findOneBy({ callId });
    return call ? shownCall(call) : undefined;
  }

  /** The latest ranking, best first; undefined for a call that is not known. */
  async ranking(callId: string) {
    const call = await this.one(callId);
    if (!call) return undefined;
    const places = await this.dataSource
      .getRepository(RankingRow)
      .find({ where: { callId }, order: { position: 'ASC' } });
    const { status, rankingRule, budget } = call;
    return { callId, status, rankingRule, budget, ranking: places.map(shownPlace) };
  }

  /** Published calls whose window is over. */
  async windowsOver(now: Date, limit: number): Promise<string[]> {
    const where = { status: 'published', closesAt: LessThan(now) } as const;
    const rows = await this.dataSource.getRepository(CallRow).find({ where, order: { closesAt: 'ASC' }, take: limit });
    return rows.map(({ callId }) => callId);
  }
}
