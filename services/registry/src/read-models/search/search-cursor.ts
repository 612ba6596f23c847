import { z } from 'zod';

/** The place of a row among what was found: its rank, the beginning of its title, its id. */
export type Place = Readonly<{ rank: string; sortKey: string; id: string }>;

/** So much of a title sorts, that a cursor is no longer than one may be. */
export const SORTED_LENGTH = 40;

const place = z.tuple([z.string().regex(/^\d+\.\d+$/), z.string().max(SORTED_LENGTH * 2), z.uuid()]);

export const cursorOfPlace = ({ rank, sortKey, id }: Place): string => JSON.stringify([rank, sortKey, id]);

/** A cursor that none of our pages gave is none. */
export const placeOf = (cursor: string | undefined): Place | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const { data } = place.safeParse(JSON.parse(cursor));
    return data && { rank: data[0], sortKey: data[1], id: data[2] };
  } catch {
    return undefined;
  }
};
