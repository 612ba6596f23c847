import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ceriss/kernel';
import { challengeAggregate } from '../../domain/challenge/challenge.decider.js';
import { challengeExamples, type ChallengePublished } from '../../domain/challenge/challenge.events.js';
import { needAggregate } from '../../domain/need-signal/need-signal.decider.js';
import { needExamples, type NeedEvent, type NeedSignalled } from '../../domain/need-signal/need-signal.events.js';
import { ChallengeListQuery } from '../challenge-list/challenge-list.query.js';
import { RegistryWorld } from '../testing/registry-world.js';
import { NeedsQuery, type NeedFilter } from './needs.query.js';

let world: RegistryWorld;
beforeAll(async () => {
  world = await RegistryWorld.open();
});
afterAll(() => world.close());

const about = needExamples['registry.need-signalled'] as NeedSignalled['data'];
const signalled = (more: Partial<NeedSignalled['data']> = {}): NeedSignalled => ({
  type: 'registry.need-signalled',
  data: { ...about, needId: newId(), ...more },
});
const needs = () => new NeedsQuery(world.readModels.dataSource);
const happened = async (...events: readonly [NeedEvent, ...NeedEvent[]]) => {
  await world.happened(needAggregate, events[0].data.needId, ...events);
  await world.projected();
};

describe('The needs', () => {
  it('are shown with who says them', async () => {
    const statistic = { kind: 'statistic', title: 'Encuesta', publisher: 'INE', url: 'https://ine.example/1' } as const;
    const [own, cited] = [signalled(), signalled({ source: statistic })];
    await happened(own);
    await happened(cited);
    const standing = {
      status: 'signalled',
      withdrawnOn: null,
      withdrawnBecause: null,
      challengeIds: [],
      revision: '0',
    };
    expect(await needs().one(own.data.needId)).toEqual({ ...own.data, communities: ['08'], ...standing });
    expect(await needs().one(cited.data.needId)).toEqual({ ...cited.data, communities: ['08'], ...standing });
    expect(await needs().one(newId())).toBeUndefined();
  });

  it('support challenges, which show them until they are withdrawn', async () => {
    const event = signalled();
    const { needId } = event.data;
    const challengeId = newId();
    const challenge: ChallengePublished = {
      type: 'registry.challenge-published',
      data: { ...(challengeExamples['registry.challenge-published'] as ChallengePublished['data']), challengeId },
    };
    await world.happened(challengeAggregate, challengeId, challenge, {
      type: 'registry.challenge-adopted',
      data: { challengeId, callId: needId, adoptedOn: '2026-12-01' },
    });
    await happened(event, { type: 'registry.challenge-supported', data: { needId, challengeId } });
    const challenges = new ChallengeListQuery(world.readModels.dataSource);
    expect(await challenges.one(challengeId)).toMatchObject({
      ...{ needIds: [needId], calls: [{ callId: needId, adoptedOn: '2026-12-01' }], revision: '1' },
    });
    expect(await challenges.list({ callId: needId }, { limit: 5 })).toHaveLength(1);
    const found = (await needs().list({ challengeId }, { limit: 5 })).map((one) => one.needId);
    expect(found).toEqual([needId]);
    const asOf = new Date().toISOString();
    const before = await challenges.one(challengeId, { asOf });
    const withdrawn = { needId, withdrawnOn: '2026-12-02', reason: 'Met' };
    await happened({ type: 'registry.need-withdrawn', data: withdrawn });
    expect(await needs().one(needId)).toMatchObject({
      ...{ status: 'withdrawn', withdrawnOn: '2026-12-02', withdrawnBecause: 'Met', challengeIds: [challengeId] },
    });
    expect(await challenges.one(challengeId)).toMatchObject({ needIds: [] });
    expect(await challenges.one(challengeId, { asOf })).toEqual(before);
  });

  it('are listed by day and by whatever is asked', async () => {
    const actorId = newId();
    const source = { kind: 'organisation', actorId } as const;
    const [first, second] = [
      signalled({ source, observedOn: '2026-02-01', territories: ['44216'], targetGroups: ['carers'] }),
      signalled({ source, observedOn: '2026-01-01', serviceCodes: ['telecare'] }),
    ];
    await happened(first);
    await happened(second, {
      type: 'registry.need-withdrawn',
      data: { needId: second.data.needId, withdrawnOn: '2026-03-01', reason: 'Met' },
    });
    const days = async (filter: NeedFilter, validAt?: string) =>
      (await needs().list({ source: actorId, ...filter }, { limit: 5 }, { validAt })).map((one) => one.observedOn);
    expect(await days({})).toEqual(['2026-01-01', '2026-02-01']);
    expect(await days({ status: 'withdrawn' })).toEqual(['2026-01-01']);
    expect(await days({ territory: '02' })).toEqual(['2026-02-01']);
    expect(await days({ territory: '44216' })).toEqual(['2026-02-01']);
    expect(await days({ targetGroup: 'carers' })).toEqual(['2026-02-01']);
    expect(await days({ serviceCode: 'telecare' })).toEqual(['2026-01-01']);
    expect(await days({}, '2026-01-31')).toEqual(['2026-01-01']);
    expect(await days({}, '2026-02-28')).toEqual(['2026-01-01', '2026-02-01']);
    expect(await days({}, '2026-03-01')).toEqual(['2026-02-01']);
  });
});
