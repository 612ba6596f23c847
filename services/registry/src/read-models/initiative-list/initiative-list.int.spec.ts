import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { initiativeAggregate } from '../../domain/initiative/initiative.decider.js';
import {
  initiativeExamples,
  type InitiativeEvent,
  type InitiativeRegistered,
} from '../../domain/initiative/initiative.events.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { InitiativeListQuery, type InitiativeFilter } from './initiative-list.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const about = initiativeExamples['registry.initiative-registered'] as InitiativeRegistered['data'];
const registered = (change: Partial<InitiativeRegistered['data']> = {}): InitiativeRegistered => ({
  type: 'registry.initiative-registered',
  data: { ...about, initiativeId: newId(), ...change },
});
const initiatives = () => new InitiativeListQuery(world.readModels.dataSource);

describe('The list of initiatives', () => {
  const after = async (first: InitiativeRegistered, ...events: readonly InitiativeEvent[]) => {
    const { initiativeId } = first.data;
    await world.happened(initiativeAggregate, initiativeId, first, ...events);
    await world.projected();
    return initiatives().one(initiativeId);
  };

  it('shows a registered initiative', async () => {
    const event = registered();
    expect(await after(event)).toEqual({
      ...event.data,
      decisionId: null,
      lessons: null,
      partners: [],
      transfers: [],
      revision: '0',
    });
  });

  it('shows its partners', async () => {
    const event = registered();
    const { initiativeId } = event.data;
    const partner = { actorId: newId(), contribution: 'homes' };
    const attached: InitiativeEvent = { type: 'registry.partner-attached', data: { initiativeId, ...partner } };
    expect(await after(event, attached)).toMatchObject({ partners: [partner], revision: '1' });
  });

  it('shows its stage and the ground for it', async () => {
    const [scaled, failed] = [registered({ stage: 'pilot' }), registered({ stage: 'pilot' })];
    const decisionId = newId();
    const changed = ({ data }: InitiativeRegistered, to: 'scaled' | 'failed', ground: object): InitiativeEvent => ({
      type: 'registry.initiative-stage-changed',
      data: { initiativeId: data.initiativeId, from: 'pilot', to, ...ground },
    });
    expect(await after(scaled, changed(scaled, 'scaled', { decisionId }))).toMatchObject({
      stage: 'scaled',
      decisionId,
      lessons: null,
      revision: '1',
    });
    expect(await after(failed, changed(failed, 'failed', { lessons: 'No housing' }))).toMatchObject({
      stage: 'failed',
      decisionId: null,
      lessons: 'No housing',
    });
  });

  it('shows its transfers, whose territories are its own from then on, each once', async () => {
    const event = registered({ territories: ['16078'], challengeId: undefined });
    const { initiativeId } = event.data;
    const transfer = (territory: string) => ({
      ...(initiativeExamples['registry.transfer-recorded'] as Extract<
        InitiativeEvent,
        { type: 'registry.transfer-recorded' }
      >['data']),
      initiativeId,
      transferId: newId(),
      territory,
    });
    const transfers = [transfer('44216'), transfer('16078')].toSorted((a, b) => (a.transferId < b.transferId ? -1 : 1));
    const recorded = transfers.map((data): InitiativeEvent => ({ type: 'registry.transfer-recorded', data }));
    expect(await after(event, ...recorded)).toMatchObject({
      challengeId: null,
      territories: ['16078', '44216'],
      transfers: transfers.map(({ initiativeId: _, ...shown }) => shown),
      revision: '2',
    });
  });

  it('shows none that it does not know', async () => expect(await initiatives().one(newId())).toBeUndefined());

  it('is listed by title and by whatever is asked', async () => {
    const [promoterId, challengeId] = [newId(), newId()];
    const events = [
      registered({ promoterId, challengeId, title: 'B', stage: 'idea', territories: ['44216'] }),
      registered({ promoterId, title: 'A', targetGroups: ['carers'], territories: ['02', '28079'] }),
      registered({ promoterId, title: 'C', serviceCodes: ['telecare'], territories: ['28079'] }),
    ];
    for (const event of events) await world.happened(initiativeAggregate, event.data.initiativeId, event);
    await world.projected();
    const titles = async (filter: InitiativeFilter) =>
      (await initiatives().list({ promoterId, ...filter }, { limit: 10 })).map(({ title }) => title);
    expect(await titles({})).toEqual(['A', 'B', 'C']);
    expect(await titles({ stage: 'idea' })).toEqual(['B']);
    expect(await titles({ territory: '02' })).toEqual(['A', 'B']);
    expect(await titles({ territory: '28079' })).toEqual(['A', 'C']);
    expect(await titles({ targetGroup: 'carers' })).toEqual(['A']);
    expect(await titles({ serviceCode: 'telecare' })).toEqual(['C']);
    expect(await titles({ challengeId })).toEqual(['B']);
    expect(await titles({ promoterId: newId() })).toEqual([]);
  });
});
