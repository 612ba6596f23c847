import type { Clock } from '@ceriss/kernel';
import { madridDate } from '@ceriss/spain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { At } from './at.js';
import { millisecondOf, parseInstant } from './instant.js';

/** Keeps the rows that are in force on `at.validAt`: from `validFrom`, inclusive, to `validTo`, exclusive. Without a day it keeps all. */
export const validAt = <R extends ObjectLiteral & { validFrom: unknown; validTo: unknown }>(
  query: SelectQueryBuilder<R>,
  alias: string,
  { validAt: day }: At,
): SelectQueryBuilder<R> => {
  if (day === undefined) return query;
  return query.andWhere(
    `${alias}.validFrom <= :validOn AND (${alias}.validTo IS NULL OR :validOn < ${alias}.validTo)`,
    { validOn: day },
  );
};

/**
 * The day that a question is about: the one it names, else the day in mainland Spain at the instant it is asked as of, else today there.
 * Throws RangeError when `at.asOf` is no RFC 3339 instant.
 */
export const dayOf = ({ asOf, validAt: day }: At, clock: Clock): string => {
  if (day !== undefined) return day;
  if (asOf === undefined) return madridDate(clock.now());
  const instant = parseInstant(asOf);
  if (instant === undefined) throw new RangeError('not an instant');
  return madridDate(new Date(millisecondOf(instant)));
};
