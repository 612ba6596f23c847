import type { Event } from '@ceriss/event-sourcing';

/** One realistic, fictional example of each event type: golden files and documentation are made from them. */
export type ExamplesOf<E extends Event> = { readonly [T in E['type']]: Extract<E, { type: T }>['data'] };
