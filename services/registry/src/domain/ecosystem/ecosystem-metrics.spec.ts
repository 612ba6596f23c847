import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Ecosystem, EcosystemActor } from './ecosystem.js';
import { ecosystemMetrics } from './ecosystem-metrics.js';
import { karateClub } from './karate-club.fixture.js';

const day = '2026-06-30';
const actor = (actorId: string, community = '13', sector = 'local'): EcosystemActor => ({
  ...{ actorId, legalName: `Entidad ${actorId}` },
  ...{ community, sector },
});
const actors = (ids: string) => [...ids].map((id) => actor(id));
/** Ties as pairs of letters: `ab bc`. */
const tied = (pairs: string, confirmedOn = day) =>
  pairs
    .split(' ')
    .filter(Boolean)
    .map((pair) => ({ a: pair[0]!, b: pair[1]!, confirmedOn }));
const metrics = (ids: string, pairs = '') => ecosystemMetrics({ day, actors: actors(ids), ties: tied(pairs) });
const isolates = (ids: string) => ({
  count: ids.length,
  first: [...ids].map((id) => ({ actorId: id, legalName: `Entidad ${id}` })),
});

const nothing = {
  ties: 0,
  groups: { count: null, modularity: null },
  brokers: [],
  clustering: { average: null, transitivity: null },
  eiIndex: { byCommunity: null, bySector: null },
  tieAge: { medianDays: null, effective: 0, share: null, halfLifeDays: 365 },
};

describe('The metrics', () => {
  it('of nobody say nothing', () =>
    expect(metrics('')).toEqual({
      ...nothing,
      ...{ actors: 0, density: null, isolates: isolates('') },
      components: { count: 0, largest: 0, shareOfLargest: null },
      largestCore: { k: 0, actors: 0 },
    }));

  it('of one have no density', () =>
    expect(metrics('a')).toEqual({
      ...nothing,
      ...{ actors: 1, density: null, isolates: isolates('a') },
      components: { count: 1, largest: 1, shareOfLargest: 1 },
      largestCore: { k: 0, actors: 1 },
    }));

  it('of isolates name them', () =>
    expect(metrics('cab')).toEqual({
      ...nothing,
      ...{ actors: 3, density: 0, isolates: isolates('abc') },
      components: { count: 3, largest: 1, shareOfLargest: 0.333333 },
      largestCore: { k: 0, actors: 3 },
    }));

  it('of two that are tied are full', () =>
    expect(metrics('ab', 'ab')).toEqual({
      ...{ actors: 2, ties: 1, density: 1 },
      components: { count: 1, largest: 2, shareOfLargest: 1 },
      groups: { count: 1, modularity: 0 },
      brokers: [],
      largestCore: { k: 1, actors: 2 },
      clustering: { average: null, transitivity: null },
      eiIndex: { byCommunity: -1, bySector: -1 },
      isolates: isolates(''),
      tieAge: { medianDays: 0, effective: 1, share: 1, halfLifeDays: 365 },
    }));

  it('of a chain of four: the middle ones stand between 2 of the 3 other pairs', () => {
    const { brokers, components, density, largestCore, clustering } = metrics('abcd', 'ab bc cd');
    expect(brokers.map(({ actorId, betweenness }) => [actorId, betweenness])).toEqual([
      ['b', 0.666667],
      ['c', 0.666667],
    ]);
    expect({ components, density, largestCore, clustering }).toEqual({
      components: { count: 1, largest: 4, shareOfLargest: 1 },
      density: 0.5,
      largestCore: { k: 1, actors: 4 },
      clustering: { average: 0, transitivity: 0 },
    });
  });

  it('of a ring of four: each is on one of the two shortest paths between its neighbours', () =>
    expect(metrics('abcd', 'ab bc cd da').brokers.map(({ betweenness }) => betweenness)).toEqual(
      Array(4).fill(0.166667),
    ));

  it('of a triangle with a tail: clustering by hand', () =>
    // a and b 1 of 1, c 1 of 3, d none: (1 + 1 + 1/3 + 0) / 4; closed 3 of 5 pairs.
    expect(metrics('abcd', 'ab bc ca cd').clustering).toEqual({ average: 0.583333, transitivity: 0.6 }));

  it('of two apart: the larger one leads', () =>
    expect(metrics('abcdef', 'ab bc de').components).toEqual({ count: 3, largest: 3, shareOfLargest: 0.5 }));

  it('counts a pair once, however many relations it has, and the last confirmation', () => {
    const ties = [...tied('ab', '2025-06-30'), ...tied('ba', '2026-03-22'), ...tied('aa az')];
    expect(ecosystemMetrics({ day, actors: actors('ab'), ties })).toMatchObject({
      ties: 1,
      tieAge: { medianDays: 100 },
    });
  });

  it('tells ties across communities and sectors from those inside', () => {
    const mixed = [actor('a', '01', 'state'), actor('b', '01', 'local'), actor('c', '02', 'local')];
    const all = ecosystemMetrics({ day, actors: mixed, ties: tied('ab bc ca') });
    expect(all.eiIndex).toEqual({ byCommunity: 0.333333, bySector: 0.333333 });
    expect(ecosystemMetrics({ day, actors: mixed, ties: tied('bc') }).eiIndex).toEqual({
      byCommunity: 1,
      bySector: -1,
    });
  });

  it.each([
    ['2026-06-30', 0, 1],
    ['2025-06-30', 365, 0.5],
    ['2024-06-30', 730, 0.25],
    ['2026-07-01', 0, 1],
  ])('let a tie confirmed on %s be %d days old and count %d', (confirmedOn, medianDays, effective) =>
    expect(ecosystemMetrics({ day, actors: actors('ab'), ties: tied('ab', confirmedOn) }).tieAge).toEqual({
      ...{ medianDays, effective, share: effective, halfLifeDays: 365 },
    }),
  );

  it('take the mean of the middle ages', () => {
    const ties = [...tied('ab', '2026-06-29'), ...tied('bc', '2026-06-20')];
    expect(ecosystemMetrics({ day, actors: actors('abc'), ties }).tieAge.medianDays).toBe(5.5);
  });
});

describe("Zachary's karate club", () => {
  const club = ecosystemMetrics(karateClub);

  it('has 78 ties among 34 members', () =>
    expect([club.actors, club.ties, club.density, club.components.count]).toEqual([34, 78, 0.139037, 1]));
  it('is led by the instructor and the administrator (Newman 2018, Networks, and NetworkX)', () =>
    expect(club.brokers.slice(0, 5).map(({ actorId, betweenness }) => [actorId, betweenness.toFixed(4)])).toEqual([
      ['01', '0.4376'],
      ['34', '0.3041'],
      ['33', '0.1452'],
      ['03', '0.1437'],
      ['32', '0.1383'],
    ]));
  it('clusters: 0.5706 on average (Watts and Strogatz), 0.2557 in all', () =>
    expect(club.clustering).toEqual({ average: 0.570638, transitivity: 0.255682 }));
  it('has a core of ten with four ties each', () => expect(club.largestCore).toEqual({ k: 4, actors: 10 }));
  it('falls into four groups; no division has more modularity than 0.4198 (Brandes et al. 2008)', () => {
    expect(club.groups.count).toBe(4);
    expect(club.groups.modularity).toBeGreaterThan(0.41);
    expect(club.groups.modularity).toBeLessThanOrEqual(0.41979);
  });
});

describe('The same facts', () => {
  const shuffled = <T>(values: readonly T[]) =>
    fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

  it('in any order, with either end first, give the same answer byte for byte', () => {
    const expected = JSON.stringify(ecosystemMetrics(karateClub));
    const turned = (ecosystem: Ecosystem['ties']) => ecosystem.map((tie) => ({ ...tie, a: tie.b, b: tie.a }));
    fc.assert(
      fc.property(shuffled(karateClub.actors), shuffled(karateClub.ties), fc.boolean(), (someActors, ties, turn) => {
        const told = { day, actors: someActors, ties: turn ? turned(ties) : ties };
        expect(JSON.stringify(ecosystemMetrics(told))).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });
});
