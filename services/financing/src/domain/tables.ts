import type { Command, Event } from '@ceriss/event-sourcing';

/* Tables instead of long switches: a forgotten command or event is a compile error here too. */

/** One decision for every command. */
export type DecisionTable<S, C extends Command, E extends Event> = {
  readonly [T in C['type']]: (data: Extract<C, { type: T }>['data'], state: S) => E[];
};

/** `decide` of a decider, by its table. */
export const decidedBy =
  <S, C extends Command, E extends Event>(table: DecisionTable<S, C, E>) =>
  ({ type, data }: C, state: S): E[] =>
    (table as Record<string, (data: object, state: S) => E[]>)[type]!(data, state);

/** What every event changes in the state of an aggregate that exists. */
export type ChangeTable<S, E extends Event> = {
  readonly [T in E['type']]: (state: S, data: Extract<E, { type: T }>['data']) => S;
};

/** The state after an event, by the table. */
export const changedBy =
  <S, E extends Event>(table: ChangeTable<S, E>) =>
  (state: S, { type, data }: E): S =>
    (table as Record<string, (state: S, data: object) => S>)[type]!(state, data);
