import { isPublishedEvent, type PublishedEventType } from './published-event.js';

const eventsIn = (value: unknown): PublishedEventType<unknown>[] => {
  if (isPublishedEvent(value)) return [value];
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return [];
  return Object.values(value).filter(isPublishedEvent);
};

/**
 * The published events that modules export, alone or in a plain object, sorted by subject.
 * Throws RangeError when two different ones have the same subject.
 */
export const collectPublishedEvents = (modules: readonly object[]): readonly PublishedEventType<unknown>[] => {
  const events = new Map<string, PublishedEventType<unknown>>();
  for (const event of modules.flatMap((module) => Object.values(module)).flatMap(eventsIn)) {
    const earlier = events.get(event.subject);
    if (earlier && earlier !== event) throw new RangeError(`two published events have the subject ${event.subject}`);
    events.set(event.subject, event);
  }
  return [...events.values()].sort((a, b) => (a.subject < b.subject ? -1 : 1));
};
