import { openLog } from '@ceriss/eventstoredb';
import { openReadModels, rebuild as rebuildReadModel } from '@ceriss/read-models';
import { actorDirectory } from '../../../services/registry/src/read-models/actor-directory/actor-directory.projection.js';
import { entities, migrations } from '../../../services/registry/src/read-models/index.js';
import type { Benchmark } from '../benchmark.js';
import { register } from '../fixtures/registrations.js';
import { withStack } from '../fixtures/stack.js';
import { beside, rounds } from '../measuring/rounds.js';
import { copiedTable, copySeconds } from '../fixtures/copied-tables.js';
import { seconds } from '../measuring/seconds.js';

const EVENTS = 100_000;
const ROUNDS = 3;
/** What these events fill: two rows each. */
const TABLES = ['actor_directory', 'actor_profile'];

export const rebuild: Benchmark = {
  name: 'rebuild',
  about: `the registry's directory of actors rebuilt from ${EVENTS.toLocaleString('en')} events beside COPY of its rows`,
  run: (say) =>
    withStack([], async ({ backends }) => {
      const log = openLog({ url: backends.eventstoreUrl });
      const url = backends.databaseUrl('registry')!;
      const readModels = await openReadModels({ url, entities, migrations, applicationName: 'bench' });
      const { pool } = readModels;
      try {
        say(`writing ${EVENTS.toLocaleString('en')} events`);
        await register(log, EVENTS);
        const subject = () => rebuildReadModel({ ...readModels, log, projection: actorDirectory });
        say('rebuild and COPY, in turn');
        await subject();
        const copied = await Promise.all(TABLES.map((table) => copiedTable(pool, table)));
        const results = await rounds(ROUNDS, {
          copy: () => copySeconds(pool, copied),
          rebuild: () => seconds(subject),
        });
        const rate = (duration: number): number => EVENTS / duration;
        const { value, ceiling, ratio } = beside(results.rebuild, rate, results.copy, rate);
        return [
          {
            ...{ name: `rebuild of ${EVENTS.toLocaleString('en')} events`, unit: 'events/s', value, ratio },
            ceiling: { name: 'COPY of the same rows', value: ceiling },
            goal: { atLeast: 0.4 },
          },
        ];
      } finally {
        await readModels.close();
        await log.close();
      }
    }),
};
