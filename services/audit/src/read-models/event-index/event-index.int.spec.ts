import type { RecordedEvent } from '@ceriss/event-sourcing';
import { newId } from '@ceriss/kernel';
import { compare, migrationsMatchEntities, openReadModels, rebuild, type ReadModels } from '@ceriss/read-models';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newEvent, newStream } from '../../testing/events.js';
import { World } from '../../testing/world.js';
import { entities, migrations } from '../index.js';
import { eventIndex } from './event-index.projection.js';

type Listed = { position: string; eventId: string; stream: string; revision: string; type: string };
type Page<T> = { items: T[]; next?: string };
type Finding = { eventId: string; finding: string };

let world: World;
let readModels: ReadModels;
beforeAll(async () => {
  world = await World.open();
  const options = { url: world.backends.databaseUrl, entities, migrations, applicationName: 'spec' };
  readModels = await openReadModels(options);
});
afterAll(async () => {
  await readModels?.close();
  await world?.close();
});

const wholeLog = async (): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const batch of world.log.readAll({ prefixes: [], after: 'start' })) events.push(...batch.events);
  return events;
};

const all = async <T>(path: string): Promise<T[]> => {
  const items: T[] = [];
  for (let cursor = ''; ;) {
    const { body } = await world.http.get<Page<T>>(`${path}?limit=3${cursor}`);
    items.push(...body.items);
    if (!body.next) return items;
    cursor = `&cursor=${body.next}`;
  }
};

describe('the index of events', () => {
  it('says of an empty log that there is nothing in it', async () => {
    expect((await world.http.get('position')).body).toEqual({
      ...{ position: '0', events: 0, streams: 0, findings: 0, recordedAt: null },
    });
  });

  it('is the log, of every context, without what the events say and who did it', async () => {
    const streams = ['registry.actor', 'governance.proposal', 'knowledge-transfer.practice'].map(newStream);
    for (const stream of streams) {
      const type = `${stream.split('.')[0]}.thing-done`;
      await world.log.append(stream, [newEvent({ type }), newEvent({ type })], 'no_stream');
    }
    const { position } = await world.log.append(streams[0]!, [newEvent()], 1n);
    await world.indexed(position);
    const log = await wholeLog();
    const indexed = await all<Listed>('events');
    const essence = ({ id, stream, revision, position: at, type }: RecordedEvent) => ({
      ...{ eventId: id, stream, revision: String(revision), position: String(at), type },
    });
    expect(indexed).toMatchObject(log.map(essence));
    expect(indexed).toHaveLength(7);
    expect(JSON.stringify(indexed)).not.toMatch(/secret|somebody/);
    const { body } = await world.http.get('position');
    expect(body).toEqual({
      ...{ position: String(position), events: 7, streams: 3, findings: 0 },
      recordedAt: log.at(-1)!.created.toISOString(),
    });
    expect((await world.http.get(`streams/${streams[2]}`)).body).toMatchObject({
      ...{ context: 'knowledge-transfer', aggregate: 'practice', events: '2', lastRevision: '1', gapless: true },
    });
  });

  it('shows what one request has caused, across streams and in order', async () => {
    const $correlationId = newId();
    const [one, other] = [newStream(), newStream('financing.award')];
    await world.log.append(one, [newEvent({ metadata: { $correlationId } })], 'no_stream');
    const type = 'financing.award-granted';
    const { position } = await world.log.append(other, [newEvent({ type, metadata: { $correlationId } })], 'no_stream');
    await world.indexed(position);
    const { body } = await world.http.get<Page<Listed>>(`correlations/${$correlationId}`);
    expect(body.items.map(({ stream }) => stream)).toEqual([one, other]);
    expect((await world.http.get<Page<Listed>>(`events?stream=${other}`)).body.items).toHaveLength(1);
    const after = body.items[0]!.position;
    expect((await world.http.get<Page<Listed>>(`events?after=${after}`)).body.items).toMatchObject([{ stream: other }]);
  });

  it('is the same when it is rebuilt, and its tables are those of the entities', async () => {
    const backends = { log: world.log, ...readModels, projection: eventIndex };
    const differences = await compare(backends);
    expect(differences.map(({ table, missing, unexpected }) => [table, missing, unexpected])).toEqual(
      ['indexed_event', 'stream_state', 'event_fault', 'event_identity', 'revision_mark'].map((table) => [table, 0, 0]),
    );
    expect(differences[0]!.rows).toBe(9);
    expect(await rebuild(backends)).toMatchObject({ events: 9 });
    expect(await migrationsMatchEntities(readModels.dataSource)).toEqual([]);
  });
});

describe('the findings', () => {
  const found = async (ids: readonly string[]) => {
    const findings = await all<Finding>('findings');
    return findings.filter(({ eventId }) => ids.includes(eventId)).map(({ finding }) => finding);
  };

  it('name what an event lacks', async () => {
    const { $causationId: _, ...metadata } = newEvent().metadata;
    const bad = newEvent({ type: 'governance.body-formed' });
    const broken = { ...bad, metadata: { ...metadata, actor: {}, schemaVersion: 0 } } as unknown as typeof bad;
    const { position } = await world.log.append(newStream(), [broken], 'no_stream');
    await world.indexed(position);
    const expected = ['no-actor', 'no-causation', 'no-schema-version', 'type-of-another-context'];
    expect(await found([bad.id])).toEqual(expected);
  });

  it('name an id that was used twice, on both events', async () => {
    const twice = newEvent();
    await world.log.append(newStream(), [twice], 'no_stream');
    const { position } = await world.log.append(newStream(), [twice], 'no_stream');
    await world.indexed(position);
    expect(await found([twice.id])).toEqual(['repeated-id', 'repeated-id']);
  });

  it('tell the public how many there are, and only the auditor which', async () => {
    const anybody = world.http.with({ token: '' });
    const { body } = await anybody.get('findings/summary');
    expect(body).toEqual({
      findings: 6,
      byFinding: {
        ...{ 'no-actor': 1, 'no-causation': 1, 'no-schema-version': 1, 'type-of-another-context': 1 },
        'repeated-id': 2,
      },
    });
    expect((await anybody.get('position')).body).toMatchObject({ findings: 6 });
    for (const path of ['findings', 'events', 'correlations/x', `streams/${newStream()}`]) {
      expect((await anybody.get(path)).status).toBe(401);
    }
    expect((await world.http.get(`streams/${newStream()}`)).status).toBe(404);
  });
});
