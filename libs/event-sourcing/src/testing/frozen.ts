const refuse = (): never => {
  throw new TypeError('a state is never changed: evolve makes another one');
};

const CLOSED = { set: refuse, add: refuse, delete: refuse, clear: refuse };

/** The same value, of which nothing can be changed any more, all the way down; whoever tries gets a TypeError. */
export const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map || value instanceof Set) {
    // Freezing closes an object's properties only; these keep what they hold elsewhere.
    Object.assign(value, CLOSED);
    [...value.entries()].flat().forEach(frozen);
  }
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
};
