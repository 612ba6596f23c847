import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openLog, type Log } from '@ceriss/eventstoredb';
import type { NewEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { aggregates } from '../../aggregates.js';
import { examples } from '../../codecs.js';
import { projections } from '../../read-models/index.js';
import { PREFIX, RunningRegistry } from '../testing/running-registry.js';
import { routes } from './routes.js';

jest.setTimeout(120_000);

const publicReads = routes.filter(({ method, access }) => method === 'GET' && access === 'public');
/* What is no event changes with a release. */
const recordedReads = publicReads.filter(({ reads }) => reads === undefined || reads.length > 0);

type Streamed = Readonly<{
  codec: Readonly<{
    contracts: object;
    encode(event: object): Pick<NewEvent, 'type' | 'data'> & Readonly<{ schemaVersion: number }>;
  }>;
  streamOf: (id: string) => string;
}>;

/* As one type each: their union is more than the compiler can hold. */
const streamed = aggregates as unknown as Readonly<Record<string, Streamed>>;
const told = examples as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;

/* What a stream is named by, where it is not the id of its aggregate. */
const IDS: Readonly<Record<string, string>> = { ownership: 'ownedId' };

/* The examples of each aggregate, and the id that they are about. */
const stories = Object.entries(streamed).map(([name, { codec, streamOf }]) => {
  const own = Object.entries(told).filter(([type]) => Object.hasOwn(codec.contracts, type));
  return {
    codec,
    streamOf,
    name: `${name}Id`,
    id: own[0]![1][IDS[name] ?? `${name}Id`]!,
    events: own.map(([type, data]) => ({ type, data })),
  };
});

let registry: RunningRegistry;
let log: Log;
beforeAll(async () => {
  registry = await RunningRegistry.start();
  const { eventstoreUrl: url, namespace } = registry.backends;
  log = openLog({ url, namespace });
});
afterAll(async () => {
  await log.close();
  await registry.stop();
});

/* Of every aggregate the events of its examples from one place to another, and the position of the last. */
const happen = async (part: (events: readonly object[]) => readonly object[]): Promise<string> => {
  let last = 0n;
  for (const { codec, streamOf, id, events: all } of stories) {
    const events = part(all).map((event) => {
      const { schemaVersion, type, data } = codec.encode(event);
      const [commandId, actor] = [newId(), { subject: 'spec', role: 'spec' }];
      const causation = { $correlationId: commandId, $causationId: commandId, commandId };
      return { id: newId(), type, data, metadata: { ...causation, actor, fingerprint: '', schemaVersion } };
    });
    const revision = (await log.readStream(streamOf(id))).at(-1)?.revision ?? 'no_stream';
    const { position } = await log.append(streamOf(id), events, revision);
    if (position > last) last = position;
  }
  return `registry@${last}`;
};

const half = (events: readonly object[]): number => Math.ceil(events.length / 2);

type Answered = Readonly<{ status: number; text: string; asOf: string | null }>;

const ask = async (path: string, position?: string): Promise<Answered> => {
  const headers = position ? { 'ceriss-position': position } : undefined;
  const answer = await fetch(registry.service.url + PREFIX + path, { ...(headers && { headers }) });
  return { status: answer.status, text: await answer.text(), asOf: answer.headers.get('ceriss-as-of') };
};

const asked = (path: string, asOf: string): string => `${path}${path.includes('?') ? '&' : '?'}asOf=${asOf}`;

const SAMPLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(stories.map(({ name, id }) => [name, id])),
  ...{ file: 'initiatives.json', code: '16078', name: 'sectors' },
};

/* What a read cannot do without. */
const QUERIES: Readonly<Record<string, string>> = { '/matches': `?initiative=${SAMPLES['initiativeId']}` };

/* The id that stands for a parameter: `/actors/:id` and `/anything/:actorId` are both about an actor of the examples. */
const filled = (path: string): string =>
  (path + (QUERIES[path] ?? '')).replaceAll(/([\w-]+)\/:(\w+)/g, (_, folder: string, parameter: string) => {
    const name = parameter === 'id' ? `${folder.replace(/s$/, '')}Id` : parameter;
    const sample = SAMPLES[name];
    if (sample === undefined) throw new Error(`no example has a ${name} for ${path}`);
    return `${folder}/${sample}`;
  });

describe('Every public read of the registry', () => {
  it('is answered by projections that keep their history', () => {
    const kept = new Set(projections.filter(({ history }) => history !== undefined).map(({ name }) => name));
    const without = recordedReads.filter(({ reads }) => !reads?.every((name) => kept.has(name)));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('answers for ever, byte for byte, what it answered at an instant', async () => {
    const before = await happen((events) => events.slice(0, half(events)));
    const paths = recordedReads.map(({ path }) => filled(path));
    const first = new Map<string, Answered>();
    for (const path of paths) first.set(path, await ask(path, before));
    const after = await happen((events) => events.slice(half(events)));
    const changed: string[] = [];
    for (const [path, { status, text, asOf }] of first) {
      const now = await ask(path, after);
      expect([path, status, now.status]).toEqual([path, 200, 200]);
      if (now.text !== text) changed.push(path);
      expect({ path, ...(await ask(asked(path, asOf!))) }).toEqual({ path, status, text, asOf });
    }
    expect(changed.length).toBeGreaterThan(paths.length / 2);
  });

  it('takes an instant also where the answer changes with a release and not with events', async () => {
    for (const path of publicReads.filter((read) => !recordedReads.includes(read)).map((read) => filled(read.path))) {
      const { status, text } = await ask(path);
      expect([path, status]).toEqual([path, 200]);
      expect(await ask(asked(path, '2026-01-01T00:00:00Z'))).toMatchObject({ status, text });
    }
  });
});
