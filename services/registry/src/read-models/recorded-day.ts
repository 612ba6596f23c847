import type { Projected } from '@ceriss/read-models';
import type { Event } from '@ceriss/event-sourcing';
import { madridDate } from '@ceriss/spain';

/** The day in Madrid on which an event took effect; the day it was recorded unless it says another. */
export const dayOf = ({ created, metadata }: Pick<Projected<Event>, 'created' | 'metadata'>): string =>
  madridDate(metadata.occurredAt === undefined ? created : new Date(metadata.occurredAt));
