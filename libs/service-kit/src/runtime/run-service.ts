import { ConfigurationError } from '../config/environment.js';
import type { ServiceDefinition } from '../definition.js';
import { compareReadModels, printOpenApi, rebuildReadModel, replayParkedEvents, type Task } from './tasks.js';
import { BackendUnavailable } from './patiently.js';
import { serve } from './serve.js';

const HELP = `serve                 answer and work, as ROLE says (when nothing is said)
rebuild <read-model>  build a read model again from the log, beside the live one
compare [--json]      rebuild every read model aside and compare row for row; 1 when they differ
replay-parked         try again the events that the consumer has put aside
openapi               print the OpenAPI description
help                  print this
`;

const TASKS: Readonly<Record<string, Task>> = {
  rebuild: rebuildReadModel,
  compare: compareReadModels,
  'replay-parked': replayParkedEvents,
  openapi: printOpenApi,
  help: async ({ definition }) => {
    process.stdout.write(`${definition.title}\n\n${HELP}`);
    return 0;
  },
};

/** The whole of a service's `main.ts`. Exit codes of tasks: 0 done, 1 a difference or a failure, 2 not understood. */
export const runService = async (definition: ServiceDefinition): Promise<void> => {
  const [name = 'serve', ...args] = process.argv.slice(2);
  if (name === 'serve') return serve(definition);
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!task) {
    process.stderr.write(`There is no command ${JSON.stringify(name)}.\n\n${HELP}`);
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = await task({ definition, args });
  } catch (error) {
    process.stderr.write(`${textOf(error)}\n`);
    process.exitCode = error instanceof ConfigurationError ? 2 : 1;
  }
};

const textOf = (error: unknown): string => {
  if (error instanceof ConfigurationError || error instanceof BackendUnavailable) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : 'failed';
};
