import { CLOCK, type Clock } from '@ceriss/kernel';
import { asOf, dayOf, type At } from '@ceriss/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FiscalYearRow, ObligationRow } from './calendar.entity.js';

/**
 * How an obligation stands on a day: met in its time, early or late; or not yet open, open, overdue, or waiting for what it is counted
 * from. What was met later than that day is not met on it.
 */
export const standingOf = (row: Pick<ObligationRow, 'opensOn' | 'dueOn' | 'metOn'>, day: string): string => {
  const { opensOn, dueOn, metOn } = row;
  if (dueOn === null) return 'waiting';
  if (metOn !== null && metOn <= day) return metOn > dueOn ? 'met-late' : early(opensOn, metOn) ? 'met-early' : 'met';
  if (day > dueOn) return 'overdue';
  return early(opensOn, day) ? 'to-come' : 'open';
};

const early = (opensOn: string | null, day: string): boolean => opensOn !== null && day < opensOn;

@Injectable()
export class CalendarQuery {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The fiscal years of a body with their obligations, as they stand on a day. */
  async ofBody(bodyId: string, at: At = {}) {
    const day = dayOf(at, this.clock);
    const years = await asOf(this.dataSource, FiscalYearRow, 'year', at)
      .where({ bodyId })
      .orderBy('year.from')
      .getMany();
    const rows = await asOf(this.dataSource, ObligationRow, 'obligation', at)
      .where({ bodyId })
      .orderBy('obligation.from')
      .addOrderBy('obligation.code')
      .getMany();
    const items = years.map(({ bodyId: _, ...year }) => ({
      ...year,
      obligations: rows
        .filter(({ from }) => from === year.from)
        .map(({ bodyId: __, from: ___, ...row }) => ({ ...row, standing: standingOf(row, day) })),
    }));
    return { bodyId, day, items };
  }
}
