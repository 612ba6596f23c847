import { expect } from '@jest/globals';

type Read = <T>(path: string) => Promise<T>;
type Page<T> = Readonly<{ items: readonly T[] }>;
type Relation = Readonly<{ relationId: string; kind: string; term: number; toInitiativeId: string | null }>;

/** What the file of the office brought, ties with their periods, and what is missing to a critical mass. */
export const ecosystemCanBeRead = async (read: Read): Promise<void> => {
  const { items } = await read<Page<{ title: string; sector: string }>>('registry/v1/search?q=manchuella&type=actor');
  expect(items).toMatchObject([{ title: 'Servicios de la Manchuela S.L.', sector: 'business' }]);
  const relations = await read<Page<Relation>>('registry/v1/relations?limit=50');
  const renewed = relations.items.find(({ term }) => term === 2)!;
  expect(await read(`registry/v1/relations/${renewed.relationId}`)).toMatchObject({
    periods: [
      { validFrom: '2024-01-01', validTo: '2025-12-31' },
      { validFrom: '2026-03-01', validTo: null },
    ],
  });
  const ofAnInitiative = relations.items.filter(({ toInitiativeId }) => toInitiativeId !== null);
  expect(ofAnInitiative.map(({ kind }) => kind).toSorted()).toEqual(['funds', 'mentors']);
  const challenges = await read<Page<{ challengeId: string }>>('registry/v1/challenges');
  const mass = await read<{ criticalMass: { reached: boolean; criteria: object } }>(
    `registry/v1/challenges/${challenges.items[0]!.challengeId}/critical-mass?validAt=2026-12-02`,
  );
  expect(mass.criticalMass).toMatchObject({ reached: false, criteria: { organisations: { have: 0, need: 12 } } });
};
