import type { RecordedEvent } from '@ceriss/event-sourcing';

/** Microseconds since 1970: as fine as PostgreSQL keeps time, and exact in a number until 2255. */
export type Instant = number;

/** An event and the instant as of which it is known. */
export type StampedEvent = RecordedEvent & Readonly<{ recorded: Instant }>;

const PER_MS = 1_000;
const RFC_3339 = /^(\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(?::\d\d)?)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)$/;

/* A second of the log is not finer than milliseconds: an instant that is no finer means the whole millisecond. */
const microseconds = (fraction: string): number =>
  fraction.length <= 3
    ? Number(fraction.padEnd(3, '0')) * PER_MS + PER_MS - 1
    : Number(fraction.slice(0, 6).padEnd(6, '0'));

/**
 * Reads an RFC 3339 instant, undefined when it is none. With three decimals of a second or fewer it is the end of that millisecond,
 * so that it includes all that was recorded within it; with more it is exact to the microsecond.
 */
export const parseInstant = (text: string): Instant | undefined => {
  const [, whole, fraction = '', zone] = RFC_3339.exec(text) ?? [];
  const milliseconds = Date.parse(`${whole}${zone}`.toUpperCase());
  return Number.isNaN(milliseconds) ? undefined : milliseconds * PER_MS + microseconds(fraction);
};

/** The instant with six decimals, which `parseInstant` reads as the same. */
export const instantText = (instant: Instant): string =>
  `${new Date(millisecondOf(instant)).toISOString().slice(0, -1)}${String(instant % PER_MS).padStart(3, '0')}Z`;

/** The millisecond, since 1970, in which an instant lies. */
export const millisecondOf = (instant: Instant): number => Math.floor(instant / PER_MS);

/**
 * Gives each event its recorded instant: when the store wrote it, moved on by as few microseconds as it takes for every event to have
 * a later one than the event before. It depends on nothing but the events and the instant of the event before them.
 */
export const stamped = (events: readonly RecordedEvent[], before: Instant): readonly StampedEvent[] => {
  let last = before;
  return events.map((event) => {
    last = Math.max(event.created.getTime() * PER_MS, last + 1);
    return { ...event, recorded: last };
  });
};
