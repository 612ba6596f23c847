import { euros, Fraction, sumCents } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mixOf } from '../../domain/pool/private-share.rules.js';
import { afterId, type Slice } from '../after.js';
import { PoolRow, ReservationRow, SourceRow } from './pools.entity.js';

const shown = ({ cents, receivedCents, poolId: _, ...source }: SourceRow) => ({
  ...source,
  amount: euros(cents),
  received: source.pledgeId === null ? euros(receivedCents) : null,
});

@Injectable()
export class PoolsQuery {
  constructor(private readonly dataSource: DataSource) {}

  list(slice: Slice, at: At = {}): Promise<PoolRow[]> {
    return afterId(asOf(this.dataSource, PoolRow, 'pool', at), 'poolId', slice);
  }

  /** A pool with its sources, what calls have been promised, and its private share. */
  async one(poolId: string, at: At = {}) {
    const pool = await asOf(this.dataSource, PoolRow, 'pool', at).where('pool.poolId = :poolId', { poolId }).getOne();
    if (!pool) return undefined;
    const sources = await this.#sources(poolId, at);
    const reservations = await this.#reservations(poolId, at);
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

  #sources(poolId: string, at: At): Promise<SourceRow[]> {
    const query = asOf(this.dataSource, SourceRow, 'source', at).where('source.poolId = :poolId', { poolId });
    if (at.validAt !== undefined) query.andWhere('source.committedOn <= :validAt', { validAt: at.validAt });
    return query.orderBy('source.sourceId').getMany();
  }

  #reservations(poolId: string, at: At): Promise<ReservationRow[]> {
    const query = asOf(this.dataSource, ReservationRow, 'reservation', at);
    query.where('reservation.poolId = :poolId', { poolId });
    if (at.validAt !== undefined) query.andWhere('reservation.reservedOn <= :validAt', { validAt: at.validAt });
    return query.orderBy('reservation.callId').getMany();
  }
}
