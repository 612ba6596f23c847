import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { ApplyValueTransformers } from 'typeorm/util/ApplyValueTransformers.js';
import { heldShapes } from '../history/held-shapes.js';
import type { EntityClass } from './rows.js';
import type { ColumnShape, Shapes, TableShape } from './shape.js';

export type { ColumnShape, Shapes, TableShape } from './shape.js';

/** The tables of a projection, some of them with a history. Throws when one has columns that a projection cannot write or replay: generated keys and embedded objects. */
export const shapesOf = (
  dataSource: DataSource,
  tables: readonly EntityClass[],
  history: readonly EntityClass[] = [],
): Shapes =>
  new Map(
    tables.map((entity) => {
      const { schema, tableName, columns } = dataSource.getMetadata(entity);
      const written = columns.filter(({ generatedType, isVirtualProperty }) => !generatedType && !isVirtualProperty);
      const shape = { schema: schema ?? 'public', name: tableName, columns: written.map(columnShape) };
      return [entity, history.includes(entity) ? { ...shape, history: heldShapes(shape) } : shape];
    }),
  );

/** Every table behind these shapes as it is stored: with the columns that say since when a row holds, and the tables of replaced rows. */
export const storedTables = (shapes: Shapes): readonly TableShape[] =>
  [...shapes.values()].flatMap((shape) => (shape.history ? [shape.history.live, shape.history.passed] : [shape]));

const columnShape = (column: ColumnMetadata): ColumnShape => {
  const { propertyPath, databaseName, isPrimary, isGenerated, embeddedMetadata } = column;
  if (isGenerated || embeddedMetadata) throw new Error(`a projection cannot write the column ${propertyPath}`);
  const initial = initialOf(column.default);
  const copied = copiedAs(column);
  return {
    property: propertyPath,
    name: databaseName,
    primary: isPrimary,
    ...(initial !== undefined && { initial }),
    ...(copied && { copied }),
    stored: storing(column.transformer),
  };
};

const copiedAs = ({ type, isArray }: ColumnMetadata): ColumnShape['copied'] => {
  const json = type === 'json' || type === 'jsonb';
  if (isArray) return json ? undefined : 'array';
  return json ? 'json' : 'plain';
};

const storing = (transformer: ColumnMetadata['transformer']): ColumnShape['stored'] => {
  if (!transformer) return asJson;
  return (value) => asJson(ApplyValueTransformers.transformTo(transformer, value));
};

const initialOf = (value: ColumnMetadata['default']): bigint | undefined => {
  if (value === undefined || value === null) return 0n;
  const text = String(typeof value === 'function' ? value() : value).replace(/^'(.*)'$/, '$1');
  return /^-?\d+$/.test(text) ? BigInt(text) : undefined;
};

const asJson = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value;
};
