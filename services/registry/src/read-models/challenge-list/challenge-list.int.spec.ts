import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { challengeAggregate } from '../../domain/challenge/challenge.decider.js';
import { challengeExamples, type ChallengePublished } from '../../domain/challenge/challenge.events.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { ChallengeListQuery, type ChallengeFilter } from './challenge-list.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const published = (change: Partial<ChallengePublished['data']> = {}): ChallengePublished => {
  const about = challengeExamples['registry.challenge-published'] as ChallengePublished['data'];
  return { type: 'registry.challenge-published', data: { ...about, challengeId: newId(), ...change } };
};
const challenges = () => new ChallengeListQuery(world.readModels.dataSource);

describe('The list of challenges', () => {
  it('shows a published challenge with the communities of its territories, and that it was closed and why', async () => {
    const event = published({ territories: ['44216', '44025', '08'] });
    const { challengeId } = event.data;
    await world.happened(challengeAggregate, challengeId, event);
    await world.projected();
    const shown = { ...event.data, communities: ['02', '08'], status: 'published', closedBecause: null, result: null };
    const alone = { calls: [], needIds: [] };
    expect(await challenges().one(challengeId)).toEqual({ ...shown, ...alone, revision: '0' });
    const closed = { type: 'registry.challenge-closed', data: { challengeId, reason: 'met', result: 'met' } } as const;
    await world.happened(challengeAggregate, challengeId, closed);
    await world.projected();
    expect(await challenges().one(challengeId)).toEqual({
      ...shown,
      ...alone,
      status: 'closed',
      closedBecause: 'met',
      result: 'met',
      revision: '1',
    });
  });

  it('is listed by title, status and territory', async () => {
    const events = [published({ title: 'B', territories: ['33044'] }), published({ title: 'A', territories: ['03'] })];
    for (const event of events) await world.happened(challengeAggregate, event.data.challengeId, event);
    await world.projected();
    const titles = async (filter: ChallengeFilter) =>
      (await challenges().list(filter, { limit: 10 })).map(({ title }) => title);
    expect(await titles({ territory: '03' })).toEqual(['A', 'B']);
    expect(await titles({ territory: '33044' })).toEqual(['B']);
    expect(await titles({ territory: '03', status: 'closed' })).toEqual([]);
    expect(await titles({ territory: '03', status: 'published' })).toEqual(['A', 'B']);
  });
});
