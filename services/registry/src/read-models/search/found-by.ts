import type { Event } from '@ceriss/event-sourcing';
import type { Projected, Rows } from '@ceriss/read-models';
import { change } from './search-rows.js';

/** What every event of an aggregate does to what is found of it. */
export type FoundBy<E extends Event> = {
  readonly [T in E['type']]: (event: Projected<Extract<E, { type: T }>>, rows: Rows) => void;
};

/** Nothing that is searched changes, but the revision. */
export const touched = ({ aggregateId, revision }: Projected<Event>, rows: Rows): void =>
  change(rows, aggregateId, revision);
