import { parseStreamName, type RecordedEvent } from '@ceriss/event-sourcing';
import { z } from 'zod';

/** What an event alone can have wrong with it (invariant 3 of the log). Gaps and repeated ids need its neighbours. */
export type EnvelopeFault =
  | 'stream-name'
  | 'type-name'
  | 'type-of-another-context'
  | 'no-correlation'
  | 'no-causation'
  | 'no-command'
  | 'no-actor'
  | 'no-schema-version'
  | 'no-recorded-time'
  | 'malformed-occurred-at';

/** What the log says around an event's content; null where it says nothing that can be read. */
export type Envelope = Readonly<{
  correlationId: string | null;
  causationId: string | null;
  commandId: string | null;
  role: string | null;
  schemaVersion: number | null;
  occurredAt: string | null;
}>;

const TYPE = /^([a-z][a-z-]*)\.[a-z][a-z0-9-]*$/;
/** Visible ASCII: whatever stands in these places is an id or a name of the program, never a text of somebody's. */
const visible = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const actor = z.object({ subject: visible, role: visible });
const instant = z.iso.datetime({ offset: true }).or(z.iso.date());

type Metadata = Readonly<Record<string, unknown>>;

const metadataOf = ({ metadata }: RecordedEvent): Metadata => {
  const given: unknown = metadata;
  return typeof given === 'object' && given !== null ? (given as Metadata) : {};
};

const read = <T>(schema: z.ZodType<T>, value: unknown): T | null => schema.safeParse(value).data ?? null;

/** Reads what can be read and never throws: an event with a fault is indexed like any other. */
export const envelopeOf = (recorded: RecordedEvent): Envelope => {
  const metadata = metadataOf(recorded);
  return {
    correlationId: read(visible, metadata.$correlationId),
    causationId: read(visible, metadata.$causationId),
    commandId: read(visible, metadata.commandId),
    role: read(actor, metadata.actor)?.role ?? null,
    schemaVersion: read(z.int32().positive(), metadata.schemaVersion),
    occurredAt: read(instant, metadata.occurredAt),
  };
};

const nameFaults = ({ stream, type }: RecordedEvent): EnvelopeFault[] => {
  const [name, typed] = [parseStreamName(stream), TYPE.exec(type)];
  if (!name) return ['stream-name'];
  if (!typed) return ['type-name'];
  return typed[1] === name.context ? [] : ['type-of-another-context'];
};

/** Everything that is wrong with one event. */
export const envelopeFaults = (recorded: RecordedEvent): EnvelopeFault[] => {
  const envelope = envelopeOf(recorded);
  const { occurredAt } = metadataOf(recorded);
  const missing: readonly [EnvelopeFault, boolean][] = [
    ['no-correlation', envelope.correlationId === null],
    ['no-causation', envelope.causationId === null],
    ['no-command', envelope.commandId === null],
    ['no-actor', envelope.role === null],
    ['no-schema-version', envelope.schemaVersion === null],
    ['no-recorded-time', Number.isNaN(recorded.created.getTime())],
    ['malformed-occurred-at', occurredAt !== undefined && envelope.occurredAt === null],
  ];
  return [...nameFaults(recorded), ...missing.filter(([, broken]) => broken).map(([fault]) => fault)];
};
