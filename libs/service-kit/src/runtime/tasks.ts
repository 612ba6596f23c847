import { replayParked } from '@ceriss/messaging';
import { compare, rebuild, type Projection } from '@ceriss/read-models';
import { configurationOf } from '../config/environment.js';
import type { Backend, ServiceDefinition } from '../definition.js';
import { createLogger } from '../logging/logger.js';
import { openApiDocument } from '../openapi/document.js';
import { openBackends, type Backends } from './backends.js';

/** A sub-command of a service's process; answers the exit code. */
export type Task = (o: Readonly<{ definition: ServiceDefinition; args: readonly string[] }>) => Promise<0 | 1 | 2>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const withBackends = async <T>(
  definition: ServiceDefinition,
  wanted: readonly Backend[],
  work: (backends: Required<Pick<Backends, 'database'>> & Backends) => Promise<T>,
): Promise<T> => {
  const { environment } = configurationOf({ ...definition, backends: wanted, routes: [] }, process.env);
  const logger = createLogger({ service: definition.context, role: 'task', level: 'error' });
  const backends = await openBackends({ definition: { ...definition, backends: wanted }, environment, logger }, wanted);
  try {
    return await work({ ...backends, database: backends.database! });
  } finally {
    await backends.close();
  }
};

const withReadModels = <T>(
  definition: ServiceDefinition,
  work: (o: Pick<Parameters<typeof compare>[0], 'log' | 'pool' | 'dataSource'>) => Promise<T>,
): Promise<T> => withBackends(definition, ['log', 'database'], ({ log, database }) => work({ log: log!, ...database }));

const PROGRESS_EVERY = 10_000;

export const rebuildReadModel: Task = async ({ definition, args: [name] }) => {
  const { projections = [] } = definition;
  const projection = projections.find((one) => one.name === name);
  if (!projection) {
    process.stderr.write(`rebuild what? ${projections.map((one) => one.name).join(', ')}\n`);
    return 2;
  }
  let told = 0;
  const onProgress = (events: number): void => {
    if (events - told < PROGRESS_EVERY) return;
    told = events;
    say(`${projection.name}: ${events} events`);
  };
  const { rows, events } = await withReadModels(definition, (backends) =>
    rebuild({ ...backends, projection, onProgress }),
  );
  say(`${projection.name}: rebuilt ${rows} rows from ${events} events`);
  return 0;
};

const differs = ({ missing, unexpected }: { missing: number; unexpected: number }): boolean => missing + unexpected > 0;

const compareOne = async (
  projection: Projection,
  backends: Pick<Parameters<typeof compare>[0], 'log' | 'pool' | 'dataSource'>,
) => (await compare({ ...backends, projection })).map((table) => ({ projection: projection.name, ...table }));

export const compareReadModels: Task = async ({ definition, args }) => {
  const tables = await withReadModels(definition, async (backends) => {
    const compared = [];
    for (const projection of definition.projections ?? []) compared.push(...(await compareOne(projection, backends)));
    return compared;
  });
  if (args.includes('--json')) say(JSON.stringify({ context: definition.context, tables }));
  else for (const table of tables) say(tableInWords(table));
  return tables.some(differs) ? 1 : 0;
};

const tableInWords = (o: {
  projection: string;
  table: string;
  rows: number;
  missing: number;
  unexpected: number;
  examples: readonly string[];
}) => {
  const verdict = differs(o)
    ? `DIFFERS: ${o.missing} missing, ${o.unexpected} unexpected; ${o.examples.join(', ')}`
    : 'same';
  return `${o.projection}  ${o.table}  ${o.rows} rows  ${verdict}`;
};

export const replayParkedEvents: Task = async ({ definition }) => {
  const { requested } = await withBackends(definition, ['database'], ({ database }) =>
    replayParked({ pool: database.pool, consumer: definition.context }),
  );
  say(`${requested} parked events will be tried again`);
  return 0;
};

export const printOpenApi: Task = async ({ definition }) => {
  say(JSON.stringify(await openApiDocument(definition), null, 2));
  return 0;
};
