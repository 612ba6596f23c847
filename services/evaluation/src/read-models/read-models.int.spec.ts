import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compare, migrationsMatchEntities } from '@ceriss/read-models';
import { aggregates } from '../aggregates.js';
import { examples } from '../codecs.js';
import { ReadModelsWorld } from '../testing/read-models-world.js';
import { projections } from './index.js';

describe('The read models of evaluation', () => {
  let world: ReadModelsWorld;
  beforeAll(async () => {
    world = await ReadModelsWorld.open();
  });
  afterAll(() => world.close());

  it('have the tables that their entities describe', async () =>
    expect(await migrationsMatchEntities(world.dataSource)).toEqual([]));

  it('are the same when they are rebuilt from the log', async () => {
    for (const aggregate of Object.values(aggregates)) {
      const own = Object.entries(examples).filter(([type]) => Object.hasOwn(aggregate.codec.contracts, type));
      const events = own.map(([type, data]) => ({ type, data }));
      await world.happened(aggregate as never, 'one', ...(events as never[]));
    }
    const { log, readModels } = world;
    const compared = await Promise.all(projections.map((projection) => compare({ log, ...readModels, projection })));
    const tables = compared.flat().map(({ examples: _, ...table }) => table);
    expect(tables).toHaveLength(7);
    for (const { table, ...counts } of tables) {
      const rows = table === 'measurement_statement' ? 2 : 1;
      expect({ table, ...counts }).toEqual({ table, rows, missing: 0, unexpected: 0 });
    }
  });
});
