import type { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { ApplyValueTransformers } from 'typeorm/util/ApplyValueTransformers.js';
import type { EntityClass } from './rows.js';

export type ColumnShape = Readonly<{
  property: string;
  name: string;
  primary: boolean;
  /** What `add` starts from in a new row: the column's default. Absent when that is not an integer. */
  initial?: bigint;
  /** How COPY writes it; what is absent goes by statements that read JSON. */
  copied?: 'plain' | 'json' | 'array';
  /** The value as JSON that PostgreSQL reads into the column. */
  stored(value: unknown): unknown;
}>;

/** What the buffer and the writer need to know about a table. */
export type TableShape = Readonly<{ schema: string; name: string; columns: readonly ColumnShape[] }>;

export type Shapes = ReadonlyMap<EntityClass, TableShape>;

/** Throws when a table has columns that a projection cannot write or replay: generated keys and embedded objects. */
export const shapesOf = (dataSource: DataSource, tables: readonly EntityClass[]): Shapes =>
  new Map(
    tables.map((entity) => {
      const { schema, tableName, columns } = dataSource.getMetadata(entity);
      const written = columns.filter(({ generatedType, isVirtualProperty }) => !generatedType && !isVirtualProperty);
      return [entity, { schema: schema ?? 'public', name: tableName, columns: written.map(columnShape) }];
    }),
  );

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
