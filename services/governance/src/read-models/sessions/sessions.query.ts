import { asOf, rowsAsOf, sliced, type At, type Slice } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  LocalHolidaysRow,
  MinutesAnswerRow,
  SessionItemRow,
  SessionRow,
  SessionStayRow,
  SessionSummonsRow,
  SessionSupportRow,
} from './sessions.entity.js';

export type SessionFilter = Readonly<{ bodyId?: string | undefined; status?: string | undefined }>;

@Injectable()
export class SessionsQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Body by body, in the order in which they were called for. */
  list({ bodyId, status }: SessionFilter, slice: Slice, at: At) {
    const query = asOf(this.dataSource, SessionRow, 'session', at);
    if (bodyId !== undefined) query.andWhere('session.bodyId = :bodyId', { bodyId });
    if (status !== undefined) query.andWhere('session.status = :status', { status });
    return sliced(query, ['bodyId', 'sessionId'], slice).getMany();
  }

  async one(sessionId: string, at: At) {
    const session = await asOf(this.dataSource, SessionRow, 'session', at).where({ sessionId }).getOne();
    if (!session) return undefined;
    const [agenda, summons, attendance, support, answers] = await Promise.all([
      asOf(this.dataSource, SessionItemRow, 'item', at).where({ sessionId }).orderBy('item.item').getMany(),
      asOf(this.dataSource, SessionSummonsRow, 'summons', at).where({ sessionId }).orderBy('summons.seat').getMany(),
      asOf(this.dataSource, SessionStayRow, 'stay', at)
        .where({ sessionId })
        .orderBy('stay.arrivedAt')
        .addOrderBy('stay.seat')
        .getMany(),
      asOf(this.dataSource, SessionSupportRow, 'support', at).where({ sessionId }).orderBy('support.seat').getMany(),
      asOf(this.dataSource, MinutesAnswerRow, 'answer', at).where({ sessionId }).orderBy('answer.seat').getMany(),
    ]);
    return { ...session, agenda, summons, attendance, support, answers };
  }

  /** The session on whose agenda a proposal was last, that was held. */
  async sessionOf(proposalId: string, at: At): Promise<string | undefined> {
    const rows: { sessionId: string }[] = await this.dataSource.query(
      `SELECT item."sessionId" FROM ${rowsAsOf(this.dataSource, SessionItemRow, at)} item
         JOIN ${rowsAsOf(this.dataSource, SessionRow, at)} session ON session."sessionId" = item."sessionId"
        WHERE item."proposalId" = $1 AND session."openedAt" IS NOT NULL
        ORDER BY session."openedAt" DESC, session."sessionId" DESC LIMIT 1`,
      [proposalId],
    );
    return rows[0]?.sessionId;
  }

  /** Who has not acknowledged a convocation by when they should have, of sessions that are still to be held. */
  overdue(due: Date, slice: Slice, at: At) {
    const convened = `SELECT 1 FROM ${rowsAsOf(this.dataSource, SessionRow, at)} held WHERE held."sessionId" = "summons"."sessionId" AND held."status" = 'convened'`;
    const query = asOf(this.dataSource, SessionSummonsRow, 'summons', at)
      .where('summons.acknowledgedAt IS NULL AND summons.acknowledgeBy < :due', { due })
      .andWhere(`EXISTS (${convened})`);
    return sliced(query, ['seat', 'sessionId'], slice).getMany();
  }

  localHolidays(municipality: string | undefined, at: At) {
    const query = asOf(this.dataSource, LocalHolidaysRow, 'holidays', at);
    if (municipality !== undefined) query.where({ municipality });
    return query.orderBy('holidays.municipality').addOrderBy('holidays.year').getMany();
  }
}
