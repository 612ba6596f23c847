/** The columns that say between which events a row held, from the first (inclusive) to the second (exclusive), and when those were recorded. */
export const HELD_FROM = 'held_from';
export const HELD_FROM_POSITION = 'held_from_position';
export const HELD_TO = 'held_to';
export const HELD_TO_POSITION = 'held_to_position';

/** The table that keeps the replaced rows of a table. */
export const historyOf = (table: string): string => `${table}_history`;
