import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { bundleFile } from '../build/bundles.js';
import { SOURCE_MAPS } from '../processes/node-arguments.js';
import type { ServiceEnvironment } from '../services.js';
import { CannotRun } from './command.js';

/** One table of a read model, beside what a rebuild makes of the same events. */
export type Comparison = Readonly<{
  service: string;
  readModel: string;
  table: string;
  rows: number;
  missing: number;
  unexpected: number;
  /** Keys of some rows that differ. */
  examples: readonly string[];
}>;

const table = z.object({
  projection: z.string(),
  table: z.string(),
  rows: z.number(),
  missing: z.number(),
  unexpected: z.number(),
  examples: z.array(z.string()),
});
const compared = z.object({ context: z.string(), tables: z.array(table) });

type Ended = Readonly<{ output: string; trouble: string }>;

/* In the service's own code and environment: only it knows its projections and may read its database. */
const runCompare = async (service: string, env: ServiceEnvironment): Promise<Ended> => {
  const args = [...SOURCE_MAPS, bundleFile({ name: service }), 'compare', '--json'];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, trouble] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { output, trouble };
};

/* The process's log goes the same way as its answer. */
const answerIn = (output: string): z.output<typeof compared> | undefined => {
  for (const line of output.split('\n')) {
    if (!line.startsWith('{')) continue;
    const { data } = compared.safeParse(JSON.parse(line));
    if (data) return data;
  }
  return undefined;
};

/** Throws CannotRun when the service could not compare. */
export const compareService = async (service: string, env: ServiceEnvironment): Promise<readonly Comparison[]> => {
  const { output, trouble } = await runCompare(service, env);
  const answer = answerIn(output);
  if (!answer)
    throw new CannotRun(`${service} could not compare: ${trouble.trim().split('\n')[0] || 'it gave no answer'}`);
  return answer.tables.map(({ projection, ...rest }) => ({ service, readModel: projection, ...rest }));
};
