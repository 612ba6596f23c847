import type { Event } from '@ceriss/event-sourcing';
import type { Projected } from '@ceriss/read-models';

/**
 * Where an event stands in the order of what is published, by twos: between it and the one before there is room for what was said in a
 * draft and is published with it.
 */
export const placeOf = ({ position }: Pick<Projected<Event>, 'position'>): bigint => position * 2n + 1n;

export const moment = ({ created }: Pick<Projected<Event>, 'created'>): string => created.toISOString();
