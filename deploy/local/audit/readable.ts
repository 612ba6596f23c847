import { Fraction } from '@ceriss/kernel';

const keyOf = (key: unknown): string =>
  typeof key === 'object' && key !== null ? JSON.stringify(readable(key)) : String(key);

const listed = (value: object): unknown => {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [keyOf(key), readable(inner)]));
  if (value instanceof Set) return [...value].map(readable);
  if (Array.isArray(value)) return value.map(readable);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
};

/** A state as JSON that people can read: maps as objects, sets as lists, exact numbers as text. */
export const readable = (value: unknown): unknown => {
  if (typeof value === 'bigint' || value instanceof Fraction) return value.toString();
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? listed(value) : value;
};
