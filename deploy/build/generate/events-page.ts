import { currentVersion } from '@ceriss/event-sourcing';
import type { PublishedEventType } from '@ceriss/contracts';
import { z } from 'zod';
import type { Context } from './contexts.js';

type JsonSchema = Readonly<{
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  type?: string | readonly string[];
  anyOf?: unknown;
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  items?: JsonSchema;
}>;

/** docs/events.md: every stored event with its version and fields, and the published language. */
export const eventsPage = (contexts: readonly Context[], published: readonly PublishedEventType<unknown>[]): string =>
  [
    '# Events',
    '',
    'Generated from the codecs and contracts by `npm run generate`; drift fails `npm run check`.',
    'Stored events stay inside their context and are read for ever. Published events are the language between contexts:',
    'versioned, additive, without personal data. A field with `?` is optional.',
    ...contexts.flatMap((context) => storedSection(context)),
    '',
    '## Published language',
    '',
    '| subject | what it says | fields |',
    '|---|---|---|',
    ...published.map(
      ({ subject, description, schema }) => `| \`${subject}\` | ${cell(description)} | ${fieldsOf(schema)} |`,
    ),
    '',
  ].join('\n');

const storedSection = ({ definition, codecs }: Context): string[] => [
  '',
  `## ${definition.context}`,
  '',
  '| stored event | version | fields |',
  '|---|---|---|',
  ...codecs
    .flatMap(({ contracts }) => Object.entries(contracts))
    .map(([type, contract]) => `| \`${type}\` | ${currentVersion(contract)} | ${fieldsOf(contract.schema)} |`),
];

const fieldsOf = (schema: z.ZodType): string => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  return Object.entries(properties)
    .map(([name, property]) => `${name}${required.includes(name) ? '' : '?'}: ${cell(kindOf(property))}`)
    .join(' · ');
};

const kindOf = (schema: JsonSchema): string => {
  if (schema.enum) return schema.enum.join(' \\| ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.type === 'array') return `${kindOf(schema.items ?? {})}[]`;
  return schema.format ?? [schema.type ?? 'one of several'].flat().join(' \\| ');
};

const cell = (text: string): string => text.replaceAll('\n', ' ');
