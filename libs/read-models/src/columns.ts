import { Fraction } from '@ceriss/kernel';
import type { ValueTransformer } from 'typeorm';

type Nullable<T> = T | null | undefined;

/** For `bigint` columns whose property is a bigint, cents among them: the driver reads them as text. */
export const bigintColumn: ValueTransformer = {
  to: (value: Nullable<bigint>) => value?.toString() ?? value,
  from: (value: Nullable<string>) => (typeof value === 'string' ? BigInt(value) : value),
};

/** For `text` columns whose property is an exact fraction. */
export const fractionColumn: ValueTransformer = {
  to: (value: Nullable<Fraction>) => value?.toString() ?? value,
  from: (value: Nullable<string>) => (typeof value === 'string' ? Fraction.parse(value) : value),
};
