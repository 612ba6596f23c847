import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { quoted } from '../quoted.js';
import type { EntityClass } from '../rows/rows.js';
import type { At } from './at.js';
import { HELD_FROM, HELD_TO, historyOf } from './held-columns.js';
import { instantText, parseInstant } from './instant.js';

/* Without colons: in the text of a TypeORM query they begin a parameter. */
const literal = (asOf: string): string => {
  const instant = parseInstant(asOf);
  if (instant === undefined) throw new RangeError('not an instant');
  return `timestamptz '${instantText(instant).replaceAll(/[-:]/g, '')}'`;
};

/**
 * For the FROM of a query in SQL: the rows of the entity's table that held at `at.asOf`, or that hold now. Conditions and sorting reach
 * the indexes of the table and of its replaced rows. Throws RangeError when that is no RFC 3339 instant.
 */
export const rowsAsOf = (dataSource: DataSource, entity: EntityClass, { asOf: instant }: At): string => {
  const { schema = 'public', tableName, columns } = dataSource.getMetadata(entity);
  const from = (table: string) => `${quoted(schema)}.${quoted(table)}`;
  if (instant === undefined) return from(tableName);
  const names = columns
    .filter(({ isVirtualProperty }) => !isVirtualProperty)
    .map(({ databaseName }) => quoted(databaseName))
    .join(', ');
  const then = literal(instant);
  // The condition stands outside: inside, PostgreSQL would not read the two tables as one in the order of their indexes.
  return (
    `(SELECT ${names} FROM (SELECT ${names}, ${HELD_FROM}, timestamptz 'infinity' AS ${HELD_TO} FROM ${from(tableName)} ` +
    `UNION ALL SELECT ${names}, ${HELD_FROM}, ${HELD_TO} FROM ${from(historyOf(tableName))}) held ` +
    `WHERE ${HELD_FROM} <= ${then} AND ${HELD_TO} > ${then})`
  );
};

/** A query for the rows of an entity that held at `at.asOf`, or that hold now. Throws RangeError when that is no RFC 3339 instant. */
export const asOf = <R extends object>(
  dataSource: DataSource,
  entity: EntityClass<R>,
  alias: string,
  at: At,
): SelectQueryBuilder<R> => {
  const query = dataSource.getRepository(entity).createQueryBuilder(alias);
  if (at.asOf !== undefined) query.expressionMap.mainAlias!.subQuery = rowsAsOf(dataSource, entity, at);
  return query;
};
