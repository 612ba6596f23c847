import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IndexedEvent, StreamState } from './event-index.entity.js';

export type EventFilter = Readonly<{
  stream?: string | undefined;
  type?: string | undefined;
  correlationId?: string | undefined;
}>;

/** How far to read and after which position. */
export type LogSlice = Readonly<{ after: string; limit: number }>;

export type LogPosition = Readonly<{ position: string; events: number; streams: number; recordedAt: Date | null }>;

@Injectable()
export class EventIndexQuery {
  constructor(private readonly dataSource: DataSource) {}

  async position(): Promise<LogPosition> {
    const [last] = await this.dataSource.getRepository(IndexedEvent).find({ order: { position: 'DESC' }, take: 1 });
    const sums = await this.dataSource
      .getRepository(StreamState)
      .createQueryBuilder('state')
      .select('count(*)', 'streams')
      .addSelect('coalesce(sum(state.events), 0)', 'events')
      .getRawOne<{ streams: string; events: string }>();
    return {
      position: last?.position ?? '0',
      events: Number(sums?.events),
      streams: Number(sums?.streams),
      recordedAt: last?.recordedAt ?? null,
    };
  }

  /** In the order of the log, one more than asked for, which says that there is a next page. */
  list(filter: EventFilter, { after, limit }: LogSlice): Promise<IndexedEvent[]> {
    const query = this.dataSource.getRepository(IndexedEvent).createQueryBuilder('event');
    query.where('event.position > :after', { after });
    for (const [column, value] of Object.entries(filter)) {
      if (value !== undefined) query.andWhere(`event.${column} = :${column}`, { [column]: value });
    }
    return query
      .orderBy('event.position')
      .take(limit + 1)
      .getMany();
  }

  stream(stream: string): Promise<StreamState | null> {
    return this.dataSource.getRepository(StreamState).findOneBy({ stream });
  }
}
