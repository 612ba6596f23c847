import type { RecordedEvent } from '@ceriss/event-sourcing';
import type { Log } from '@ceriss/eventstoredb';
import { newId } from '@ceriss/kernel';
import { openReadModels, ProjectionRunner, type ReadModels } from '@ceriss/read-models';
import { testPostgres, type TestDatabase } from '@ceriss/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newEvent, newStream } from '../../testing/events.js';
import { entities, migrations } from '../index.js';
import { eventIndex } from './event-index.projection.js';
import { FindingQuery } from './finding.query.js';

let database: TestDatabase;
let readModels: ReadModels;
beforeEach(async () => {
  database = await testPostgres();
  readModels = await openReadModels({ url: database.url, entities, migrations, applicationName: 'spec' });
});
afterEach(async () => {
  await readModels.close();
  await database.stop();
});

/** What a store would answer that has lost, doubled or reordered events; no real one can be made to. */
const falsified = (events: readonly RecordedEvent[]): Log => {
  const position = events.at(-1)!.position;
  return {
    lastPosition: () => Promise.resolve(position),
    subscribe: async function* ({ signal }: { signal: AbortSignal }) {
      yield { events, position, live: true };
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    },
  } as unknown as Log;
};

const recorded = (stream: string, revision: number, position: number): RecordedEvent => ({
  ...newEvent(),
  id: newId(),
  ...{ stream, revision: BigInt(revision), position: BigInt(position), created: new Date() },
});

const findings = async (stream: string, revisions: readonly number[]) => {
  const events = revisions.map((revision, index) => recorded(stream, revision, index * 100));
  const log = falsified(events);
  const runner = new ProjectionRunner({ projections: [eventIndex], log, ...readModels });
  runner.start();
  try {
    expect(await runner.waitFor(['event-index'], await log.lastPosition(), 5_000)).toBe(true);
  } finally {
    await runner.stop();
  }
  const query = new FindingQuery(readModels.dataSource);
  const found = await query.list({ after: ['-1', ''], limit: 100 });
  expect(await query.isGapless(stream)).toBe(found.length === 0);
  return found.map(({ revision, finding }) => `${revision} ${finding}`);
};

describe('the revisions of a stream', () => {
  it.each([
    ['that is whole', [0, 1, 2, 3], []],
    ['that lacks its beginning', [1, 2], ['1 gap-before']],
    ['that lacks an event in the middle', [0, 1, 3, 4], ['3 gap-before']],
    ['that lacks several', [0, 2, 5], ['2 gap-before', '5 gap-before']],
    ['in which one came twice', [0, 1, 1, 2], ['1 revision-repeated', '1 revision-repeated']],
    ['in which one came too early', [0, 2, 1, 3], ['2 revision-out-of-order']],
  ])('%s: %j', async (_, revisions, expected) => expect(await findings(newStream(), revisions)).toEqual(expected));
});
