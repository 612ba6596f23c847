import { pageQuery } from '@ceriss/service-kit';
import { z } from 'zod';

const visible = z.string().regex(/^[\x21-\x7e]{1,300}$/);
const position = z.string().regex(/^\d{1,19}$/);

export const streamParam = visible;
export const correlationParam = visible;

export const eventsQuery = pageQuery.extend({
  stream: visible.optional(),
  type: visible.optional(),
  correlationId: visible.optional(),
  /** A position of the log: events after it. */
  after: position.optional(),
});

export const positionAnswer = z.object({
  position: z.string().describe('Position of the last event that was read; opaque, only comparable'),
  events: z.int(),
  streams: z.int(),
  findings: z.int().describe('How many things are wrong; 0 in a sound log'),
  recordedAt: z.iso.datetime().nullable().describe('When the last event was recorded'),
});

export const eventAnswer = z.object({
  position: z.string(),
  stream: z.string(),
  context: z.string().nullable(),
  aggregate: z.string().nullable(),
  aggregateId: z.uuid().nullable(),
  revision: z.string(),
  type: z.string(),
  schemaVersion: z.int().nullable(),
  eventId: z.uuid(),
  recordedAt: z.iso.datetime().nullable(),
  occurredAt: z.string().nullable(),
  correlationId: z.string().nullable(),
  causationId: z.string().nullable(),
  commandId: z.string().nullable(),
  role: z.string().nullable(),
});

export const eventsAnswer = z.object({ items: z.array(eventAnswer), next: z.string().optional() });

export const streamAnswer = z.object({
  stream: z.string(),
  context: z.string().nullable(),
  aggregate: z.string().nullable(),
  aggregateId: z.uuid().nullable(),
  events: z.string(),
  lastRevision: z.string(),
  lastPosition: z.string(),
  lastRecordedAt: z.iso.datetime().nullable(),
  gapless: z.boolean(),
});

/** Where a page begins: after its cursor if that is one of ours, else after the position asked for, else at the start. */
export const startOf = (cursor: string | undefined, after: string | undefined): string =>
  position.safeParse(cursor).data ?? after ?? '-1';
