import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, type EventData } from '@eventstore/db-client';
import { startNode, type EmbeddedNode, type NodeOptions } from '../index.js';

export type TestNode = Readonly<{
  file: string;
  node(): EmbeddedNode;
  client(query?: string): EventStoreDBClient;
  restart(): Promise<void>;
  close(): Promise<void>;
}>;

/** A node on a log of its own, with clients that are closed with it. */
export const startTestNode = async (options: Partial<NodeOptions> = {}): Promise<TestNode> => {
  const folder = mkdtempSync(join(tmpdir(), 'eventstore-'));
  const file = join(folder, 'events.db');
  let node = await startNode({ ...options, file });
  const clients: EventStoreDBClient[] = [];
  const client = (query = ''): EventStoreDBClient => {
    const created = EventStoreDBClient.connectionString(`${node.connectionString}${query}`);
    clients.push(created);
    return created;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(clients.splice(0).map((each) => each.dispose()));
    await node.stop();
  };
  return {
    file,
    node: () => node,
    client,
    restart: async () => {
      await stop();
      node = await startNode({ ...options, file });
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** `count` events numbered from 0. */
export const numbered = (count: number, type = 'numbered'): EventData[] =>
  Array.from({ length: count }, (_, number) => jsonEvent({ type, data: { number } }));

export const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};

/** The numbers of `numbered` events, in the order they came. */
export const numbersOf = async (items: AsyncIterable<{ event?: { data?: unknown } }>): Promise<number[]> =>
  (await collect(items)).map(({ event }) => (event?.data as { number: number }).number);
