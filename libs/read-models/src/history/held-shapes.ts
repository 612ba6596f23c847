import type { ColumnShape, HeldShapes, TableShape } from '../rows/shape.js';
import { HELD_FROM, HELD_FROM_POSITION, HELD_TO, HELD_TO_POSITION, historyOf } from './held-columns.js';

const column = (name: string): ColumnShape => ({
  property: name,
  name,
  primary: false,
  copied: 'plain',
  stored: (value) => value,
});

const FROM = [column(HELD_FROM), column(HELD_FROM_POSITION)];
const TO = [column(HELD_TO), column(HELD_TO_POSITION)];

export const heldShapes = ({ schema, name, columns }: TableShape): HeldShapes => ({
  live: { schema, name, columns: [...columns, ...FROM] },
  passed: { schema, name: historyOf(name), columns: [...columns, ...FROM, ...TO] },
});
