import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** One page of a list: rows after a key, one more than asked for, which says that there is a next page. */
export type Slice = Readonly<{ limit: number; cursor?: string | undefined }>;

/** Rows in the order of a time-ordered id, after the cursor. */
export const afterId = <Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  id: Extract<keyof Row, string>,
  { limit, cursor }: Slice,
): Promise<Row[]> => {
  const column = `${query.alias}.${id}`;
  if (cursor !== undefined) query.andWhere(`${column} > :cursor`, { cursor });
  return query
    .orderBy(column)
    .limit(limit + 1)
    .getMany();
};
