import type { RecordedEvent } from '@ceriss/event-sourcing';
import { openLog } from '@ceriss/eventstoredb';
import { z } from 'zod';
import { readStack } from '../stack-file.js';
import { aggregateOf } from './catalogue.js';
import { CannotRun, type Command, type Surroundings } from './command.js';
import { eventInWords, metadataOf, streamInWords } from './event-in-words.js';
import { foldUntilFault, type Folded } from './fold.js';
import { readOptions } from './options.js';
import { readable } from './readable.js';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

type Asked = Readonly<{ stream: string; at?: Date; json: boolean; data: string }>;

const asked = (args: readonly string[]): Asked => {
  const { stream, at, ...rest } = readOptions(args, { stream: { type: 'string' }, at: { type: 'string' } });
  if (!stream) throw new CannotRun('replay what? --stream <context>.<aggregate>-<id>');
  if (at === undefined) return { stream, ...rest };
  const { data } = instant.safeParse(at);
  if (!data) throw new CannotRun(`--at ${at} is no instant: write it as 2027-03-15T10:00:00Z`);
  return { stream, at: data, ...rest };
};

const readStream = async ({ stream, data }: Asked, env: Surroundings['env']): Promise<readonly RecordedEvent[]> => {
  const { EVENTSTOREDB_URL: url = readStack(data).eventstoreUrl, CERISS_NAMESPACE: namespace } = env;
  const log = openLog({ url, ...(namespace && { namespace }) });
  try {
    return await log.readStream(stream);
  } finally {
    await log.close();
  }
};

type Replayed = Readonly<{ events: readonly RecordedEvent[]; later: number; folded: Folded }>;

/* In which role somebody acted is part of the tale; who it was is not. */
const eventInJson = (recorded: RecordedEvent) => {
  const { revision, position, created, ...event } = recorded;
  const { actor, ...metadata } = metadataOf(recorded);
  const where = { revision: String(revision), position: String(position), recordedAt: created.toISOString() };
  return { ...event, ...where, metadata: { ...metadata, role: actor?.role ?? null } };
};

const inJson = ({ stream, at }: Asked, { events, later, folded }: Replayed): string =>
  JSON.stringify({
    stream,
    ...(at && { at: at.toISOString(), later }),
    events: events.map(eventInJson),
    ...(folded.fault && { fault: folded.fault }),
    state: readable(folded.state) ?? null,
  });

const inWords = ({ stream, at }: Asked, { events, later, folded }: Replayed): string[] => [
  `${stream}: ${streamInWords(stream)}`,
  ...(at ? [`as recorded until ${at.toISOString()}; ${later} later events left out`] : []),
  '',
  ...events.flatMap((event) => [...eventInWords(event), '']),
  ...(folded.fault ? [`FAULT: ${folded.fault}`, ''] : []),
  `State after ${folded.taken} of ${events.length} events:`,
  JSON.stringify(readable(folded.state) ?? null, null, 2),
];

/** Tells a stream and the state it makes, as far as it was recorded at an instant. 1 when an event cannot be folded. */
export const replay: Command = async (args, { env, say }) => {
  const question = asked(args);
  const { at } = question;
  const all = await readStream(question, env);
  if (all.length === 0) throw new CannotRun(`There is no stream ${question.stream}.`);
  const events = at ? all.filter(({ created }) => created <= at) : all;
  const folded = foldUntilFault(aggregateOf(question.stream), events);
  const replayed = { events, later: all.length - events.length, folded };
  for (const line of question.json ? [inJson(question, replayed)] : inWords(question, replayed)) say(line);
  return folded.fault ? 1 : 0;
};
