import { openLog, type Log } from '@ceriss/eventstoredb';
import { htmlOf, pdfOf } from '@ceriss/documents';
import { newId } from '@ceriss/kernel';
import { compare, openReadModels, ProjectionRunner, rebuild, type ReadModels } from '@ceriss/read-models';
import { testLog, testPostgres, type TestDatabase } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutesOf } from '../../application/session/minutes-of.js';
import { localHolidaysCodec, localHolidaysExamples } from '../../domain/local-holidays/local-holidays.events.js';
import type { SessionCommand } from '../../domain/session/session.decider.js';
import { sessionCodec, type SessionEvent } from '../../domain/session/session.events.js';
import { minutesPaper } from './minutes.paper.js';
import { after, closed, convening, memberOf, members, proposalId } from '../../testing/session-world.js';
import { storedEvents } from '../../testing/stored-events.js';
import { entities, migrations, projections } from '../../read-models/index.js';
import { SessionsQuery } from '../../read-models/sessions/sessions.query.js';

let database: TestDatabase;
let log: Log;
let models: ReadModels;
let runner: ProjectionRunner;
let sessions: SessionsQuery;
const mine = projections.filter(({ name }) => ['sessions', 'local-holidays'].includes(name));

beforeAll(async () => {
  database = await testPostgres();
  log = openLog(testLog());
  models = await openReadModels({ url: database.url, entities, migrations, applicationName: 'spec' });
  runner = new ProjectionRunner({ projections: mine, log, ...models });
  runner.start();
  sessions = new SessionsQuery(models.dataSource);
});
afterAll(async () => {
  await runner?.stop();
  await log?.close();
  await models?.close();
  await database?.stop();
});

const isSeen = async (position: bigint): Promise<void> =>
  expect(
    await runner.waitFor(
      mine.map(({ name }) => name),
      position,
      10_000,
    ),
  ).toBe(true);

/* Each session of this spec has an id of its own. */
const named = (id: string, events: readonly SessionEvent[]): SessionEvent[] =>
  events.map(({ type, data }) => ({ type, data: { ...data, sessionId: id } }) as SessionEvent);

const held = async (...commands: SessionCommand[]): Promise<string> => {
  const id = newId();
  const events = named(id, after(...commands));
  const { position } = await log.append(`governance.session-${id}`, storedEvents(sessionCodec, events), 'no_stream');
  await isSeen(position);
  return id;
};
const A = 'a'.repeat(64);
const now = new Date('2026-12-05T09:00:00.000Z');

describe('Sessions in tables', () => {
  it('tell of a session from convocation to approval', async () => {
    const id = await held(
      ...closed,
      { type: 'DraftMinutes', data: { digest: A, template: 1, sources: [], now } },
      {
        type: 'AnswerMinutes',
        data: { inForce: true, ...memberOf('age-1'), digest: A, objection: 'Falta el plazo', now },
      },
      ...['age-1', 'ccaa-1', 'local-1', 'third-sector-1'].map(
        (seat) => ({ type: 'AnswerMinutes', data: { inForce: true, ...memberOf(seat), digest: A, now } }) as const,
      ),
      { type: 'ApproveMinutes', data: { digest: A, now } },
    );
    const session = (await sessions.one(id, {}))!;
    expect(session).toMatchObject({
      ...{
        status: 'minutes-approved',
        call: 1,
        minutesVersion: 1,
        minutesDigest: A,
        minutesApprovedBy: { manner: 'consent' },
      },
      atOpening: { present: 4, census: 8 },
      agenda: [
        { item: 1, outcome: 'decided' },
        { item: 2, outcome: 'informed' },
      ],
    });
    expect(session.attendance).toHaveLength(4);
    expect(session.summons).toHaveLength(8);
    expect(session.answers).toHaveLength(4);
    expect(session.answers[0]).toMatchObject({ seat: 'age-1', objection: null });
  });

  it('list who has not acknowledged: not the instant that it is due, but the one after', async () => {
    const acknowledged = {
      type: 'AcknowledgeConvocation',
      data: { by: { ...memberOf('age-1'), inForce: true }, now },
    } as const;
    const acknowledgeBy = new Date('2026-11-25T09:00:00.000Z');
    const id = await held(convening({ acknowledgeBy }), acknowledged);
    const overdue = async (due: Date) => {
      const rows = await sessions.overdue(due, { limit: 50, cursor: undefined }, {});
      return rows.filter(({ sessionId }) => sessionId === id).map(({ seat }) => seat);
    };
    expect(await overdue(acknowledgeBy)).toEqual([]);
    expect(await overdue(new Date(acknowledgeBy.getTime() + 1))).toEqual(
      members
        .map(({ seat }) => seat)
        .filter((seat) => seat !== 'age-1')
        .sort(),
    );
    const cancelled = await held(convening({ acknowledgeBy }), {
      type: 'CancelSession',
      data: { reason: 'Nieve', now },
    });
    expect(
      (await sessions.overdue(now, { limit: 200, cursor: undefined }, {})).map(({ sessionId }) => sessionId),
    ).not.toContain(cancelled);
  });

  it('keep the local holidays of a municipality by year', async () => {
    const declared = {
      type: 'governance.local-holidays-declared',
      data: localHolidaysExamples['governance.local-holidays-declared'],
    } as const;
    const corrected = { ...declared, data: { ...declared.data, dates: ['2026-05-15'] } };
    const { position } = await log.append(
      `governance.localholidays-${newId()}`,
      storedEvents(localHolidaysCodec, [declared, corrected]),
      'no_stream',
    );
    await isSeen(position);
    expect(await sessions.localHolidays('28079', {})).toMatchObject([{ year: 2026, dates: ['2026-05-15'] }]);
  });

  it('make the same documents before and after a rebuild, which gives the same rows', async () => {
    const id = await held(...closed);
    expect(await sessions.sessionOf(proposalId, {})).toBe(id);
    expect(await sessions.sessionOf(id, {})).toBeUndefined();
    const printed = async () => {
      const paper = minutesPaper((await minutesOf(log, id))!, 'es');
      return { html: htmlOf(paper), pdf: (await pdfOf(paper)).toString('base64') };
    };
    const before = { documents: await printed(), row: await sessions.one(id, {}) };
    await rebuild({ projection: mine[0]!, log, ...models });
    expect({ documents: await printed(), row: await sessions.one(id, {}) }).toEqual(before);
    for (const projection of mine) {
      const tables = await compare({ projection, log, ...models });
      expect(tables.filter(({ missing, unexpected }) => missing + unexpected > 0)).toEqual([]);
    }
  });
});
