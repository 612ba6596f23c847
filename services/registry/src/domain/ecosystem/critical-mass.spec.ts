import { describe, expect, it } from '@jest/globals';
import { criticalMass } from './critical-mass.js';
import type { EcosystemActor, EcosystemTie } from './ecosystem.js';

const COMMUNITIES = ['01', '02', '03', '04'];
const SECTORS = ['local', 'academia', 'third-sector'];
const idOf = (index: number): string => String(index).padStart(2, '0');
const actor = (index: number, communities = COMMUNITIES, sectors = SECTORS): EcosystemActor => ({
  ...{ actorId: idOf(index), legalName: `Entidad ${index}` },
  ...{ community: communities[index % communities.length]!, sector: sectors[index % sectors.length]! },
});
const tie = (a: number, b: number): EcosystemTie => ({ a: idOf(a), b: idOf(b), confirmedOn: '2026-01-01' });
/** Each tied to the next and the one after, all round: four ties each. */
const ring = (size: number, first = 0): EcosystemTie[] =>
  Array.from({ length: size }, (_, index) => index).flatMap((index) => [
    tie(first + index, first + ((index + 1) % size)),
    tie(first + index, first + ((index + 2) % size)),
  ]);
const judged = (
  size: number,
  o: Partial<{ communities: string[]; sectors: string[]; ties: EcosystemTie[]; evidence: number[] }> = {},
) => {
  const actors = Array.from({ length: size }, (_, index) => actor(index, o.communities, o.sectors));
  return criticalMass({ day: '2026-06-30', actors, ties: o.ties ?? ring(size) }, o.evidence ?? [2]);
};

describe('Critical mass', () => {
  it('is reached by twelve organisations of four communities and three sectors with one proven initiative', () => {
    const { reached, criteria, core, rule } = judged(12);
    expect(reached).toBe(true);
    expect(rule.version).toBe('critical-mass@1');
    expect(core).toHaveLength(12);
    expect(criteria).toEqual({
      organisations: { have: 12, need: 12, reached: true },
      communities: { have: 4, need: 4, reached: true },
      sectors: { have: 3, need: 3, reached: true },
      initiativesWithEvidence: { have: 1, need: 1, reached: true },
    });
  });

  it.each([
    ['organisations', judged(11), 11],
    ['communities', judged(12, { communities: ['01', '02', '03'] }), 3],
    ['sectors', judged(12, { sectors: ['local', 'academia'] }), 2],
    ['initiativesWithEvidence', judged(12, { evidence: [1, 1] }), 0],
    ['initiativesWithEvidence', judged(12, { evidence: [] }), 0],
  ] as const)('lacks only %s', (missing, { reached, criteria }, have) => {
    expect(reached).toBe(false);
    expect(criteria[missing]).toMatchObject({ have, reached: false });
    expect(Object.entries(criteria).flatMap(([name, one]) => (one.reached ? [] : [name]))).toEqual([missing]);
  });

  it('takes three ties within: a ring of two each has no core', () => {
    const ties = Array.from({ length: 12 }, (_, index) => tie(index, (index + 1) % 12));
    expect(judged(12, { ties }).core).toEqual([]);
    const opposite = Array.from({ length: 6 }, (_, index) => tie(index, index + 6));
    expect(judged(12, { ties: [...ties, ...opposite] }).core).toHaveLength(12);
  });

  it('counts the largest of cores that do not hang together', () => {
    const { core } = judged(14, { ties: [...ring(6), ...ring(8, 6)] });
    expect(core.map(({ actorId }) => Number(actorId))).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('names who is one tie short of the core', () => {
    const ties = [...ring(12), tie(12, 0), tie(12, 1), tie(13, 0), tie(13, 12)];
    expect(judged(14, { ties }).oneTieShort).toEqual([{ actorId: '12', legalName: 'Entidad 12', tiesIntoCore: 2 }]);
  });

  it('of nobody is far', () => {
    expect(judged(0, { evidence: [] })).toMatchObject({ reached: false, core: [], oneTieShort: [] });
  });
});
