import { CONTEXTS } from '../../../deploy/local/services.js';
import type { Arena } from '../stage/arena.js';
import { query } from '../stage/database.js';
import type { Message } from '../stage/jetstream.js';

type Handled = Readonly<{ event_id: string; aggregate: string }>;

/* Handled one after the other: the later of two events of an aggregate has the later row. */
const disordered = (handled: readonly Handled[], messages: readonly Message[]): readonly string[] => {
  const place = new Map(messages.map(({ id }, index) => [id, index]));
  return [...Map.groupBy(handled, ({ aggregate }) => aggregate)].flatMap(([aggregate, rows]) => {
    // What is no longer in the stream was handled and wiped since.
    const places = rows.flatMap(({ event_id }) => place.get(event_id) ?? []);
    return places.every((one, index) => index === 0 || places[index - 1]! < one) ? [] : [`${aggregate} out of order`];
  });
};

type Streams = ReadonlyMap<string, readonly Message[]>;

const subscribed = async (arena: Arena, consumer: string): Promise<readonly string[]> => {
  const rows = await query<{ subjects: string[] }>(arena, consumer, 'SELECT subjects FROM messaging.subscriptions');
  return rows.flatMap(({ subjects }) => subjects);
};

const troublesOf = async (arena: Arena, consumer: string, streams: Streams): Promise<readonly string[]> => {
  const subjects = new Set(await subscribed(arena, consumer));
  const sql = 'SELECT event_id, aggregate FROM messaging.inbox ORDER BY handled_at';
  const handled = await query<Handled>(arena, consumer, sql);
  const known = new Set(handled.map(({ event_id }) => event_id));
  return [...streams].flatMap(([publishing, all]) => {
    const messages = all.filter(({ subject }) => subjects.has(subject));
    const unheard = messages.filter(({ id }) => !known.has(id));
    const own = handled.filter(({ aggregate }) => aggregate.startsWith(`${publishing}/`));
    const never = unheard.map(({ id, subject }) => `never handled: ${subject} ${id}`);
    return [...never, ...disordered(own, messages)].map((one) => `${consumer}: ${one}`);
  });
};

const parkedBy = async (arena: Arena, consumer: string): Promise<readonly string[]> => {
  const sql = 'SELECT subject, reason FROM messaging.parked ORDER BY number';
  const rows = await query<{ subject: string; reason: string }>(arena, consumer, sql);
  return rows.map(({ subject, reason }) => `${consumer} has parked ${subject}: ${reason}`);
};

const streamsOf = async ({ jetstream }: Arena): Promise<Streams> => {
  const all = CONTEXTS.map(async (context) => [context, await jetstream.messages(context)] as const);
  return new Map(await Promise.all(all));
};

/** Every consumer has handled every message that it subscribes to, in the order of each aggregate, and has put none aside. */
export const inboxTroubles = async (arena: Arena): Promise<readonly string[]> => {
  const streams = await streamsOf(arena);
  const all = CONTEXTS.map(async (consumer) => [
    ...(await parkedBy(arena, consumer)),
    ...(await troublesOf(arena, consumer, streams)),
  ]);
  return (await Promise.all(all)).flat();
};
