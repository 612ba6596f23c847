import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent, NO_STREAM, type EventData } from '@eventstore/db-client';
import { startNode, verify } from '../index.js';
import { bundleProgram, startProcess, type Program } from '../testing/node-process.js';
import { collect } from '../testing/test-node.js';

const ROUNDS = 15;
const WRITERS = 12;

let folder: string;
let program: Program;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eventstore-crash-'));
  program = bundleProgram('main');
});

afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** One who appends to a stream of its own, each time several events, and asks again for what was not acknowledged. */
class Writer {
  readonly acknowledged: string[] = [];
  #next: EventData[] | undefined;

  constructor(readonly stream: string) {}

  async appendUntilItFails(client: EventStoreDBClient): Promise<string> {
    for (;;) {
      this.#next ??= Array.from({ length: 1 + (this.acknowledged.length % 3) }, () =>
        jsonEvent({ type: 'step', data: {} }),
      );
      try {
        await this.#append(client, this.#next);
      } catch (error) {
        return (error as { type?: string }).type ?? String((error as { code?: number }).code);
      }
    }
  }

  async finish(client: EventStoreDBClient): Promise<void> {
    if (this.#next) await this.#append(client, this.#next);
  }

  async #append(client: EventStoreDBClient, events: EventData[]): Promise<void> {
    const { length } = this.acknowledged;
    const expectedRevision = length === 0 ? NO_STREAM : BigInt(length - 1);
    await client.appendToStream(this.stream, events, { expectedRevision });
    this.acknowledged.push(...events.map(({ id }) => id));
    this.#next = undefined;
  }
}

/* At any moment of a node at work, however slow the machine is to get it to work. */
const someMomentOf = async (writers: readonly Writer[]): Promise<void> => {
  const written = (): number => writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
  const before = written();
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 250));
  while (written() < before + 2 * writers.length) await new Promise((resolve) => setTimeout(resolve, 5));
};

const crash = async (file: string, writers: readonly Writer[]): Promise<string[]> => {
  const node = await startProcess(program, { EVENTSTORE_FILE: file });
  const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${node.port}?tls=false`);
  const writing = writers.map((writer) => writer.appendUntilItFails(client));
  await someMomentOf(writers);
  node.child.kill('SIGKILL');
  await node.ended;
  const failures = await Promise.all(writing);
  await client.dispose();
  return failures;
};

it('keeps every acknowledged append, once, however often the node is killed', async () => {
  const file = join(folder, 'events.db');
  const writers = Array.from({ length: WRITERS }, (_, number) => new Writer(`writer-${number}`));
  for (let round = 0; round < ROUNDS; round += 1) {
    const failures = await crash(file, writers);
    // The connection was lost; that the stream had moved without the writer's knowing would be a lost or doubled append.
    expect(failures.filter((failure) => !['unavailable', 'cancelled', '14'].includes(failure))).toEqual([]);
    expect(verify(file).findings).toEqual([]);
  }
  const node = await startNode({ file });
  const client = EventStoreDBClient.connectionString(node.connectionString);
  for (const writer of writers) {
    await writer.finish(client);
    const stored = (await collect(client.readStream(writer.stream))).map(({ event }) => event?.id);
    expect(stored).toEqual(writer.acknowledged);
  }
  expect(writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0)).toBeGreaterThan(ROUNDS * WRITERS);
  await client.dispose();
  await node.stop();
  expect(verify(file).findings).toEqual([]);
}, 60_000);
