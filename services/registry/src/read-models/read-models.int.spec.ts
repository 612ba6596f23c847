import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compare, migrationsMatchEntities } from '@ceriss/read-models';
import { aggregates } from '../aggregates.js';
import { examples } from '../codecs.js';
import { projections } from './index.js';
import { RegistryWorld } from './testing/registry-world.js';

describe('The read models of the registry', () => {
  let world: RegistryWorld;
  beforeAll(async () => {
    world = await RegistryWorld.open();
  });
  afterAll(() => world.close());

  it('have the tables that their entities describe', async () =>
    expect(await migrationsMatchEntities(world.readModels.dataSource)).toEqual([]));

  it('are the same when they are rebuilt from the log', async () => {
    for (const [name, aggregate] of Object.entries(aggregates)) {
      const own = Object.entries(examples).filter(([type]) => Object.hasOwn(aggregate.codec.contracts, type));
      const events = own.map(([type, data]) => ({ type, data }));
      await world.happened(
        aggregate as never,
        (own[0]![1] as Record<string, string>)[name === 'ownership' ? 'ownedId' : `${name}Id`]!,
        ...(events as never[]),
      );
    }
    await world.projected();
    // One after the other: each holds a connection of the pool and asks for more.
    const compared: Awaited<ReturnType<typeof compare>>[] = [];
    for (const projection of projections) compared.push(await compare({ ...world.backends, projection }));
    const tables = compared
      .flat()
      .map(({ table, rows, missing, unexpected }) => ({ table, rows, missing, unexpected }));
    const differing = tables.filter(({ missing, unexpected }) => missing + unexpected > 0);
    expect(differing).toEqual([]);
    const empty = tables.filter(({ table, rows }) => rows === 0 && !table.endsWith('_history'));
    expect(empty).toEqual([]);
  });
});
