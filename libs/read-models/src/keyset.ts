import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** How far to read and from where: the row after `cursor`, which `cursorOf` made. */
export type Slice = Readonly<{ limit: number; cursor?: string | undefined }>;

/** The place of a row in a list that is sorted by a text and then by an id. */
export const cursorOf = (text: string, id: string): string => JSON.stringify([text, id]);

const readCursor = (cursor: string): readonly [string, string] | undefined => {
  try {
    const [text, id] = JSON.parse(cursor) as unknown[];
    return typeof text === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? [text, id] : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Sorts by a text column and an id, begins after the cursor, and takes one row more than asked for, which says that there is a next page.
 * A cursor that none of our pages gave begins at the beginning.
 */
export const sliced = <R extends ObjectLiteral>(
  query: SelectQueryBuilder<R>,
  [text, id]: readonly [text: keyof R & string, id: keyof R & string],
  { limit, cursor }: Slice,
): SelectQueryBuilder<R> => {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const row = query.alias;
  if (after) {
    query.andWhere(`(${row}.${text}, ${row}.${id}) > (:afterText, :afterId)`, {
      afterText: after[0],
      afterId: after[1],
    });
  }
  return query
    .orderBy(`${row}.${text}`)
    .addOrderBy(`${row}.${id}`)
    .take(limit + 1);
};
