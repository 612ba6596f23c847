export { CLOCK, FixedClock, systemClock, type Clock } from './clock.js';
export { DomainError, type Refusal } from './domain-error.js';
export { Fraction } from './fraction.js';
export { idCreatedBy, isUuid, namedId, newId } from './ids.js';
export type { Json } from './json.js';
export { apportion, centsOf, euros, sumCents, type Cents, type MoneyJson } from './money.js';
