import { euros, Fraction, sumCents } from '@ceriss/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mixOf } from '../../domain/pool/private-share.rules.js';
import { afterId, type Slice } from '../after.js';
import { PoolRow, ReservationRow, SourceRow } from './pools.entity.js';

const shown = ({ cents, poolId: _, ...source }: SourceRow) => ({ ...source, amount: euros(cents) });

@Injectable()
export class PoolsQuery {
  constructor(private readonly dataSource: DataSource) {}

  list(slice: Slice): Promise<PoolRow[]> {
    return afterId(this.dataSource.getRepository(PoolRow).createQueryBuilder('pool'), 'poolId', slice);
  }

  /** A pool with its sources, what calls have been promised, and its private share. */
  async one(poolId: string) {
    const pool = await this.dataSource.getRepository(PoolRow).findOneBy({ poolId });
    if (!pool) return undefined;
    const sources = await this.dataSource
      .getRepository(SourceRow)
      .find({ where: { poolId }, order: { sourceId: 'ASC' } });
    const reservations = await this.dataSource
      .getRepository(ReservationRow)
      .find({ where: { poolId }, order: { callId: 'ASC' } });
    const mix = mixOf(
      sources.map(({ kind, cents }) => ({ kind, amount: cents })),
      { privateKinds: pool.privateKinds as SourceRow['kind'][] },
    );
    const reserved = sumCents(reservations.map(({ cents }) => cents));
    return {
      ...pool,
      committed: euros(mix.totalCents),
      reserved: euros(reserved),
      uncommitted: euros(mix.totalCents - reserved),
      privateAmount: euros(mix.privateCents),
      privateShare: mix.totalCents === 0n ? '0' : new Fraction(mix.privateCents, mix.totalCents).toString(),
      sources: sources.map(shown),
      reservations: reservations.map(({ callId, cents, reservedOn }) => ({ callId, amount: euros(cents), reservedOn })),
    };
  }
}
