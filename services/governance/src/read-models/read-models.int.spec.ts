import type { Event, EventCodec } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { FixedClock, newId } from '@ceriss/kernel';
import {
  compare,
  migrationsMatchEntities,
  openReadModels,
  ProjectionRunner,
  rebuild,
  type ReadModels,
} from '@ceriss/read-models';
import { testLog, testPostgres, type TestDatabase } from '@ceriss/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyCodec, bodyExamples, type BodyEvent } from '../domain/body/body.events.js';
import { matterCodec, matterExamples } from '../domain/matter/matter.events.js';
import { planCodec } from '../domain/plan/plan.events.js';
import { planExamples } from '../domain/plan/plan.examples.js';
import { proposalCodec, type ProposalEvent } from '../domain/proposal/proposal.events.js';
import * as world from '../testing/proposal-world.js';
import { exampleStatutes } from '../domain/rule-set/example-statutes.js';
import { ruleSetCodec } from '../domain/rule-set/rule-set.events.js';
import { storedEvents } from '../testing/stored-events.js';
import { BodiesQuery } from './bodies/bodies.query.js';
import { dueClosings } from './deadlines/deadlines.query.js';
import { entities, migrations, projections } from './index.js';
import { MattersQuery } from './matters/matters.query.js';
import { PlansQuery } from './plans/plans.query.js';
import { ProposalsQuery } from './proposals/proposals.query.js';
import { ResolutionsQuery } from './resolutions/resolutions.query.js';
import { StatutesQuery } from './statutes/statutes.query.js';

let database: TestDatabase;
let log: Log;
let models: ReadModels;
let runner: ProjectionRunner;

beforeAll(async () => {
  database = await testPostgres();
  log = openLog(testLog());
  models = await openReadModels({ url: database.url, entities, migrations, applicationName: 'spec' });
  runner = new ProjectionRunner({ projections, log, ...models });
  runner.start();
});
afterAll(async () => {
  await runner?.stop();
  await log?.close();
  await models?.close();
  await database?.stop();
});

/** Appends events to a stream of its own and waits until every projection has seen them. */
const recorded = async <E extends Event>(aggregate: string, codec: EventCodec<E>, ...events: E[]): Promise<string> => {
  const id = newId();
  const { position } = await log.append(`governance.${aggregate}-${id}`, storedEvents(codec, events), 'no_stream');
  expect(
    await runner.waitFor(
      projections.map(({ name }) => name),
      position,
      10_000,
    ),
  ).toBe(true);
  return id;
};
const proposed = (...events: ProposalEvent[]) => recorded('proposal', proposalCodec, ...events);
const raw = async (sql: string, id: string) => (await models.pool.query(sql, [id])).rows as Record<string, unknown>[];

it('has migrations that match the entities', async () =>
  expect(await migrationsMatchEntities(models.dataSource)).toEqual([]));

it('statutes: every version with its text', async () => {
  const ruleSetId = newId();
  const version = (number: number) =>
    ({
      type: 'governance.rule-set-version-adopted',
      data: { ruleSetId, version: number, ...exampleStatutes },
    }) as const;
  await recorded('ruleset', ruleSetCodec, version(1), version(2));
  const query = new StatutesQuery(models.dataSource);
  expect(await query.one(ruleSetId)).toMatchObject({ version: 2, bodies: exampleStatutes.bodies, revision: '1' });
  expect(await query.one(ruleSetId, 1)).toMatchObject({ version: 1, example: true });
  expect((await query.list()).filter((row) => row.ruleSetId === ruleSetId)).toHaveLength(2);
});

describe('bodies', () => {
  const event = <T extends BodyEvent['type']>(type: T) => ({ type, data: bodyExamples[type] }) as BodyEvent;
  const mandateId = newId();
  const holder = `holder-${mandateId}`;
  const conferred = {
    type: 'governance.mandate-conferred',
    data: { ...bodyExamples['governance.mandate-conferred'], mandateId, holder },
  } as BodyEvent;
  const query = (instant: string) => new BodiesQuery(models.dataSource, new FixedClock(instant));
  let bodyId: string;
  beforeAll(async () => {
    const declared = { ...event('governance.conflicts-declared') } as BodyEvent;
    const ended = event('governance.mandate-ended');
    bodyId = await recorded(
      'body',
      bodyCodec,
      event('governance.body-constituted'),
      conferred,
      { ...declared, data: { ...declared.data, mandateId } } as BodyEvent,
      { ...ended, data: { ...ended.data, mandateId } } as BodyEvent,
      event('governance.body-reconstituted'),
    );
  });

  it('tell who fills the seats at an instant, and not by whom', async () => {
    const seats = await query('2027-01-01T00:00:00.000Z').seats(bodyId);
    expect(seats?.items).toMatchObject([
      { seat: 'state-1', mandate: { mandateId, conflictsDeclared: true } },
      { mandate: null },
    ]);
    expect(JSON.stringify(seats)).not.toContain(holder);
    expect((await query('2028-06-30T00:00:00.000Z').seats(bodyId))?.items[0]).toMatchObject({ mandate: null });
    expect((await query('2027-01-01T00:00:00.000Z').heldBy(holder)).items).toMatchObject([{ bodyId, seat: 'state-1' }]);
    expect(await query('2027-01-01T00:00:00.000Z').mandate(bodyId, mandateId)).toMatchObject({
      until: new Date('2028-06-30T00:00:00.000Z'),
      endedBecause: 'Cese a petición de la organización',
    });
  });

  it('tell whether the body may act', async () => {
    expect(await query('2027-01-01T00:00:00.000Z').one(bodyId)).toMatchObject({
      ruleVersion: 2,
      revision: '4',
      constituencies: [
        { code: 'state', seats: 1, filled: 1 },
        { code: 'third-sector', seats: 1, filled: 0 },
      ],
      constitution: { valid: true, members: 1, stateMembers: 1 },
    });
    expect(await query('2029-01-01T00:00:00.000Z').one(bodyId)).toMatchObject({
      constitution: { reason: 'no-members' },
    });
  });
});

describe('proposals', () => {
  const query = () => new ProposalsQuery(models.dataSource);
  const { cast } = world;

  it('keep what was voted out of every row until the close', async () => {
    const id = await proposed(...world.voting, cast('age-1', 'yes'), cast('age-2', 'no'), cast('age-2', 'abstention'));
    expect(await query().ballots(id)).toMatchObject({ closed: false, round: 1 });
    expect((await query().ballots(id))!.items.map(({ seat }) => seat)).toEqual(['age-1', 'age-2']);
    expect(await raw('SELECT DISTINCT content FROM ballot WHERE "proposalId" = $1', id)).toEqual([{ content: null }]);
    const tables = entities.map((entity) => models.dataSource.getMetadata(entity).tableName);
    for (const table of tables) {
      const dump = await models.pool.query(`SELECT t::text AS row FROM "${table}" t WHERE t::text LIKE $1`, [
        `%${id}%`,
      ]);
      // The name of the method, yes-no, may be read by anybody.
      expect(dump.rows.map(({ row }) => String(row)).join()).not.toMatch(/(?<![\w-])(yes|no|abstention)(?![\w-])/);
    }
  });

  it('are nominal after the close, without the ballots of recused seats', async () => {
    const history = [
      ...world.voting,
      cast('age-1', 'yes'),
      cast('ccaa-1', 'no'),
      cast('local-1', 'no'),
      world.recused('local-1', 1),
    ];
    const id = await proposed(...history, ...world.closing(...history));
    expect((await query().ballots(id))!.items).toMatchObject([
      { seat: 'age-1', choice: 'yes' },
      { seat: 'ccaa-1', choice: 'no' },
    ]);
    expect(await query().round(id)).toMatchObject({
      outcome: 'no-quorum',
      tally: { census: 41, present: 2 },
      key: world.KEY,
    });
    expect(await query().one(id)).toMatchObject({
      status: 'no-quorum',
      recusals: [{ seat: 'local-1' }],
      rounds: [{ electorate: 42 }],
    });
  });

  it('keep the rounds apart', async () => {
    const first = [...world.voting, cast('age-1', 'no')];
    const second = [...first, ...world.closing(...first), world.opened(undefined, 2)];
    const id = await proposed(...second, cast('age-1', 'yes', 2));
    expect(await query().one(id)).toMatchObject({
      status: 'voting',
      rounds: [{ outcome: 'no-quorum' }, { round: 2, outcome: null }],
    });
    expect((await query().ballots(id, 1))!.items).toMatchObject([{ choice: 'no' }]);
    expect((await query().ballots(id))!.items[0]).not.toHaveProperty('choice');
  });

  it('tell status, answer and dissents, and come in pages', async () => {
    const answer = { resolutionId: newId(), response: 'deviates', reasons: 'Sin crédito' } as const;
    const dissent: ProposalEvent = {
      type: 'governance.dissent-recorded',
      data: { seat: 'ccaa-1', mandateId: newId(), text: 'Discrepo', recordedAt: world.CLOSES },
    };
    const id = await proposed(...world.adopted(undefined, answer), world.published, dissent);
    expect(await query().one(id)).toMatchObject({ status: 'published', answer, dissents: [{ text: 'Discrepo' }] });
    const later = await proposed(world.drafted());
    const [newest, next] = await query().list({ bodyId: world.bodyId, limit: 1 });
    expect([newest!.proposalId, next!.proposalId]).toEqual([later, id]);
    expect((await query().list({ limit: 1, cursor: later }))[0]!.proposalId).toBe(id);
    expect(await query().list({ status: 'draft', bodyId: world.bodyId, limit: 5 })).toHaveLength(1);
  });
});

describe('resolutions', () => {
  const query = () => new ResolutionsQuery(models.dataSource, new ProposalsQuery(models.dataSource));
  const at = world.CLOSES;
  const inForce = (chain: object): ProposalEvent => ({
    type: 'governance.resolution-entered-into-force',
    data: { matter: world.matter, inForceFrom: at, chain },
  });

  it('show the chain from the council to what is in force', async () => {
    const by = newId();
    const council = await proposed(...world.adopted(), world.published, {
      type: 'governance.resolution-deviated-from',
      data: { by, reasons: 'Sin crédito', deviatedAt: at },
    });
    const answer = { resolutionId: council, response: 'deviates', reasons: 'Sin crédito' } as const;
    const patronato = await proposed(
      ...world.adopted(undefined, answer),
      world.published,
      inForce({ councilProposalId: council }),
    );
    expect(await query().one(council)).toMatchObject({
      status: 'published',
      answeredBy: by,
      deviationReasons: 'Sin crédito',
    });
    expect(await query().chain(patronato)).toMatchObject({
      inForce: patronato,
      steps: [{ resolutionId: council }, { resolutionId: patronato, councilProposalId: council }],
    });
    const listed = await query().list({ inForce: true, matterReference: world.callId, limit: 200 });
    expect(listed.map(({ resolutionId }) => resolutionId)).toContain(patronato);
    expect(listed.map(({ resolutionId }) => resolutionId)).not.toContain(council);
  });

  it('are no longer in force when superseded', async () => {
    const by = newId();
    const id = await proposed(
      ...world.adopted(),
      { type: 'governance.resolution-ratified', data: { by, ratifiedAt: at } },
      world.published,
      inForce({ patronatoProposalId: by }),
      { type: 'governance.resolution-superseded', data: { supersededBy: by, matter: world.matter, supersededAt: at } },
    );
    expect(await query().one(id)).toMatchObject({ status: 'superseded', answeredWith: 'ratifies', supersededBy: by });
    expect(await query().chain(id)).toMatchObject({ inForce: null, steps: [{ resolutionId: id }] });
  });
});

it('deadlines: a vote is due from its instant until it is closed', async () => {
  const [open, closed] = [
    await proposed(...world.voting),
    await proposed(...world.voting, ...world.closing(...world.voting)),
  ];
  const due = async (before: number) =>
    (await dueClosings(models.dataSource, world.before(world.CLOSES, before), 200)).map(({ proposalId }) => proposalId);
  expect(await due(1)).not.toContain(open);
  expect(await due(0)).toContain(open);
  expect(await due(0)).not.toContain(closed);
});

it('plans and matters', async () => {
  const [adopted, line] = ['governance.plan-adopted', 'governance.plan-line-added'] as const;
  const id = await recorded(
    'plan',
    planCodec,
    { type: adopted, data: planExamples[adopted] },
    { type: line, data: planExamples[line] },
  );
  const plans = new PlansQuery(models.dataSource);
  expect(await plans.one(id)).toMatchObject({
    revision: '1',
    lines: [{ code: '3.2', budget: { cents: '120000000' } }],
  });
  expect((await plans.list({ limit: 200 })).map(({ planId }) => planId)).toContain(id);
  const type = 'governance.matter-recorded';
  const reference = await recorded('matter', matterCodec, { type, data: matterExamples[type] });
  const matters = new MattersQuery(models.dataSource);
  expect(await matters.one(reference)).toMatchObject({ kind: 'call', budget: { cents: '120000000', currency: 'EUR' } });
  expect((await matters.list({ limit: 10 })).map((matter) => matter.reference)).toContain(reference);
});

it.each(projections)('$name: a rebuild from the log equals what is live', async (projection) => {
  const differing = async () =>
    (await compare({ projection, log, ...models })).filter(({ missing, unexpected }) => missing + unexpected > 0);
  expect(await differing()).toEqual([]);
  await rebuild({ projection, log, ...models });
  expect(await differing()).toEqual([]);
});
