import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FixedClock, newId } from '@ceriss/kernel';
import { actorAggregate } from '../../domain/actor/actor.decider.js';
import type { ActorEvent } from '../../domain/actor/actor.events.js';
import { METRICS_FORMULA } from '../../domain/ecosystem/ecosystem-metrics.js';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import { initiativeExamples } from '../../domain/initiative/initiative.examples.js';
import { relationAggregate } from '../../domain/relation/relation.decider.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { EcosystemAnswers, waitingQuestions } from './ecosystem-answers.js';
import { EcosystemComputation } from './ecosystem-computation.js';
import { EcosystemSource } from './ecosystem-source.js';

const day = '2026-11-02';
const clock = new FixedClock('2026-12-01T10:00:00Z');

let world: RegistryWorld;
let source: EcosystemSource;
let answers: EcosystemAnswers;
const [a, b, alias, suspended] = [newId(), newId(), newId(), newId()] as [string, string, string, string];

const registered = (actorId: string): ActorEvent => ({
  type: 'registry.actor-registered',
  data: { actorId, legalName: 'Entidad', nif: `G${newId()}`, sector: 'local', territory: '16078', validFrom: day },
});
const tie = async (fromActorId: string, toActorId: string, validTo?: string): Promise<void> => {
  const relationId = newId();
  const facts = { kind: 'collaborates', evidence: 'agreement', validFrom: day, origin: 'officer' } as const;
  await world.happened(relationAggregate, relationId, {
    type: 'registry.relation-recorded',
    data: { relationId, fromActorId, toActorId, ...facts, ...(validTo && { validTo }) },
  });
};
const told = async (validAt: string, asOf?: string) => {
  const { actors, ties } = await source.ecosystem({ kind: 'es' }, { validAt, asOf });
  return { actors: actors.map(({ actorId }) => actorId).toSorted(), ties };
};

beforeAll(async () => {
  world = await RegistryWorld.open();
  const { dataSource } = world.readModels;
  source = new EcosystemSource(dataSource, clock);
  answers = new EcosystemAnswers(dataSource, clock);
  for (const actorId of [a, b, alias, suspended]) await world.happened(actorAggregate, actorId, registered(actorId));
  await world.happened(actorAggregate, suspended, {
    type: 'registry.actor-suspended',
    data: { actorId: suspended, reason: 'review' },
  });
  await tie(a, alias, '2026-11-30');
  await tie(b, suspended);
  const ofInitiative = newId();
  await world.happened(relationAggregate, ofInitiative, {
    type: 'registry.initiative-relation-recorded',
    data: {
      ...{ relationId: ofInitiative, from: { kind: 'actor', id: a }, to: { kind: 'initiative', id: newId() } },
      ...{ kind: 'funds', evidence: 'grant', validFrom: day, origin: 'officer' },
    },
  });
});
afterAll(() => world.close());

describe('The ecosystem', () => {
  it('is what is in force on the day among the organisations that are active', async () => {
    await world.projected();
    expect(await told('2026-11-30')).toEqual({
      actors: [a, b, alias].toSorted(),
      ties: [{ a: expect.any(String), b: expect.any(String), confirmedOn: day }],
    });
    expect((await told('2026-12-01')).ties).toEqual([]);
    expect((await told('2026-11-01')).actors).toEqual([]);
  });

  it('counts what was recorded of an alias for the actor that survives, from then on', async () => {
    await world.projected();
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await world.happened(actorAggregate, alias, {
      type: 'registry.actor-merged',
      data: { actorId: alias, mergedInto: b, reason: 'the same organisation' },
    });
    await world.projected();
    const { actors, ties } = await told('2026-11-30');
    expect([actors, ties.length, [ties[0]!.a, ties[0]!.b].toSorted()]).toEqual([
      [a, b].toSorted(),
      1,
      [a, b].toSorted(),
    ]);
    expect((await told('2026-11-30', before)).actors).toContain(alias);
  });

  it('of a challenge is of those who promote an initiative for it, with what was proven', async () => {
    const example = initiativeExamples['registry.initiative-registered'];
    const [initiativeId, challengeId] = [newId(), newId()];
    await world.happened(initiativeAggregate, initiativeId, {
      type: 'registry.initiative-registered',
      data: { ...example, initiativeId, challengeId, promoterId: alias },
    });
    await world.projected();
    const { actors } = await source.ecosystem({ kind: 'challenge', of: challengeId }, { validAt: '2099-01-01' });
    expect(actors.map(({ actorId }) => actorId)).toEqual([b]);
    expect(await source.evidenceLevels(challengeId, { validAt: '2099-01-01' })).toEqual([]);
  });
});

describe('What is asked of it', () => {
  const question = (scope: string) => ({ formula: METRICS_FORMULA, scope, validAt: '2026-11-30', asOf: '' });

  it('waits through the end of who computes it, and is computed by the next', async () => {
    await world.projected();
    const asked = question('es');
    expect(await answers.request(asked)).toBe(true);
    const stopped = new EcosystemComputation(source, answers);
    stopped.onModuleDestroy();
    await expect(stopped.execute(asked)).rejects.toThrow('the thread ended');
    expect(await waitingQuestions(world.readModels.dataSource, 10)).toEqual([asked]);
    const next = new EcosystemComputation(source, answers);
    await next.execute(asked);
    const kept = await answers.find(asked);
    expect(JSON.parse(kept!.answer!)).toMatchObject({ actors: 2, ties: 1 });
    await next.execute(asked);
    expect(await answers.find(asked)).toEqual(kept);
    expect(await waitingQuestions(world.readModels.dataSource, 10)).toEqual([]);
  });

  it('is refused when too much waits', async () => {
    for (let index = 0; index < 100; index += 1) expect(await answers.request(question(`sector:${index}`))).toBe(true);
    expect(await answers.request(question('sector:more'))).toBe(false);
  });
});
