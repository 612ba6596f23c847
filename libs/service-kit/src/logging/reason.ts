import { types } from 'node:util';

const LONGEST = 200;

/** Errors of Node itself come from another realm when a test runs in a context of its own: `instanceof` would miss them. */
export const isError = (value: unknown): value is Error => types.isNativeError(value) || value instanceof Error;

/** What a person reads of a failure: its name and the first line of its message. Drivers name hosts there, never passwords. */
export const reasonOf = (error: unknown): string => {
  if (!isError(error)) return 'failed';
  const { message, name } = error;
  // A connection that failed at every address of a host has a message for each, and none of its own.
  const [first] = 'errors' in error && Array.isArray(error.errors) ? (error.errors as unknown[]) : [];
  return message || !first ? `${name}: ${message.split('\n', 1)[0]}`.slice(0, LONGEST) : reasonOf(first);
};
