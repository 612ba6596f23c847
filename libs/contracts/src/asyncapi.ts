import { z } from 'zod';
import type { PublishedEventType } from './published-event.js';

type JsonSchema = Record<string, unknown>;

/** An AsyncAPI 3.0 document: JSON, ready to be written to a file. */
export type AsyncApiDocument = Readonly<{ asyncapi: '3.0.0' } & Record<string, unknown>>;

/** Where the JSON schema of a published event's payload is named. */
export const dataSchemaOf = ({ type, version }: Pick<PublishedEventType<unknown>, 'type' | 'version'>): string =>
  `https://ceriss.example/schemas/${type}.v${version}.json`;

const text = (description: string, extra: JsonSchema = {}): JsonSchema => ({ type: 'string', description, ...extra });

const HEADERS: JsonSchema = {
  type: 'object',
  required: [
    'ce-specversion',
    'ce-id',
    'ce-source',
    'ce-type',
    'ce-subject',
    'ce-time',
    'ce-position',
    'ce-correlationid',
  ],
  properties: {
    'ce-specversion': { const: '1.0' },
    'ce-id': text('Id of the event. The same event always has the same id; handle an id once.', { format: 'uuid' }),
    'ce-source': text('Context that publishes: /ceriss/<context>.'),
    'ce-type': text('Subject of the contract, version included.'),
    'ce-subject': text('Id of the aggregate. Events with the same one arrive in order.'),
    'ce-time': text('When it took effect.', { format: 'date-time' }),
    'ce-dataschema': text('Name of the JSON schema of the payload.', { format: 'uri' }),
    'ce-sequence': text('Place among the events of the aggregate, as padded decimal text; gaps are normal.'),
    'ce-position': text('Place in the log of the context. Opaque.'),
    'ce-correlationid': text('Id of the request or process it belongs to.'),
    'content-type': { const: 'application/json' },
    traceparent: text('W3C trace context, when tracing is on.'),
  },
};

/** Named schemas inside a payload move to the document's components, where their references are looked for. */
const payloadSchema = (event: PublishedEventType<unknown>, shared: Map<string, unknown>): JsonSchema => {
  const { $schema: _, ...schema } = z.toJSONSchema(event.schema, { target: 'draft-7' }) as JsonSchema;
  const moved = JSON.parse(
    JSON.stringify(schema).replaceAll(/"#\/(?:definitions|\$defs)\//g, '"#/components/schemas/'),
  ) as JsonSchema;
  const { definitions = {}, ...payload } = moved;
  for (const [name, definition] of Object.entries(definitions as JsonSchema)) {
    const earlier = shared.get(name);
    if (earlier && JSON.stringify(earlier) !== JSON.stringify(definition)) {
      throw new RangeError(`two different schemas are named ${name}`);
    }
    shared.set(name, definition);
  }
  return payload;
};

const keyOf = ({ type, version }: PublishedEventType<unknown>): string => `${type}.v${version}`;

const message = (event: PublishedEventType<unknown>) => ({
  name: keyOf(event),
  title: event.type,
  summary: event.description,
  contentType: 'application/json',
  headers: { $ref: '#/components/schemas/CloudEventsHeaders' },
  payload: { $ref: `#/components/schemas/${keyOf(event)}` },
});

const channel = (event: PublishedEventType<unknown>) => ({
  address: event.subject,
  description: event.description,
  messages: { [keyOf(event)]: { $ref: `#/components/messages/${keyOf(event)}` } },
});

const operation = (event: PublishedEventType<unknown>) => ({
  action: 'send',
  summary: event.description,
  channel: { $ref: `#/channels/${keyOf(event)}` },
});

const each = <T>(events: readonly PublishedEventType<unknown>[], make: (event: PublishedEventType<unknown>) => T) =>
  Object.fromEntries(events.map((event) => [keyOf(event), make(event)]));

/** Describes the published language as an AsyncAPI 3.0 document. Throws RangeError when two different schemas share a name. */
export const asyncApiDocument = (
  events: readonly PublishedEventType<unknown>[],
  info: { title: string; version: string; description: string },
): AsyncApiDocument => {
  const shared = new Map<string, unknown>();
  const payloads = each(events, (event) => payloadSchema(event, shared));
  return {
    asyncapi: '3.0.0',
    info: { ...info, license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' } },
    defaultContentType: 'application/json',
    channels: each(events, channel),
    operations: each(events, operation),
    components: {
      messages: each(events, message),
      schemas: { CloudEventsHeaders: HEADERS, ...Object.fromEntries(shared), ...payloads },
    },
  };
};
