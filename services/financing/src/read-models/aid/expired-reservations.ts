import { LessThan, type DataSource } from 'typeorm';
import { GRACE_MS } from '../../domain/de-minimis/aid-register.decider.js';
import { AidEntryRow } from './aid.entity.js';

/** Reservations of aid whose day is over. */
export const expiredReservations = (dataSource: DataSource, now: Date, limit: number): Promise<AidEntryRow[]> => {
  const where = { standing: 'reserved', expiresAt: LessThan(new Date(now.getTime() - GRACE_MS)) } as const;
  return dataSource.getRepository(AidEntryRow).find({ where, order: { expiresAt: 'ASC' }, take: limit });
};
