import { checkNif, checkTerritory } from '@ceriss/spain';
import { describe, expect, it } from '@jest/globals';
import { generateEcosystem } from './ecosystem.js';
import { csvOf, ecosystemOn } from './in-memory.js';

const SIZES = { actors: 400, relations: 1_500, initiatives: 60, challenges: 5 };
const generated = generateEcosystem(SIZES);

describe('A generated ecosystem', () => {
  it('has what was asked for', () =>
    expect(Object.fromEntries(Object.entries(generated).map(([name, rows]) => [name, rows.length]))).toEqual(SIZES));

  it('is the same for the same seed, and another for another', () => {
    expect(generateEcosystem(SIZES)).toEqual(generated);
    expect(generateEcosystem(SIZES, 2).actors[0]).not.toEqual(generated.actors[0]);
  });

  it('has entities with valid, distinct NIFs in places that exist', () => {
    for (const { nif, territory } of generated.actors) {
      expect(checkNif(nif)).toMatchObject({ valid: true, holder: 'entity' });
      expect(checkTerritory(territory)).toMatchObject({ valid: true });
    }
    expect(new Set(generated.actors.map(({ nif }) => nif)).size).toBe(SIZES.actors);
  });

  it('ties each pair once in a kind, and nobody to itself', () => {
    const keys = generated.relations.map(({ fromNif, toNif, kind }) => `${kind} ${fromNif} ${toNif}`);
    expect(new Set(keys).size).toBe(SIZES.relations);
    expect(generated.relations.filter(({ fromNif, toNif }) => fromNif === toNif)).toEqual([]);
  });

  it('refuses more ties than there can well be', () =>
    expect(() => generateEcosystem({ actors: 4, relations: 4, initiatives: 0, challenges: 0 })).toThrow(RangeError));

  it('is written for an import, and taken by the metrics', () => {
    expect(csvOf(generated.actors).split('\n')[0]).toBe('nif;legalName;sector;territory;validFrom');
    expect(ecosystemOn('2026-12-31', generated).ties).toHaveLength(SIZES.relations);
    expect(ecosystemOn('2025-12-31', generated).ties).toEqual([]);
  });
});
