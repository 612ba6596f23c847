import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_DATA, failWith } from './command-line.js';
import { stillRuns } from './processes/process-identity.js';
import { currentRun } from './processes/run-file.js';

/* npm stop: what Ctrl-C does, from another terminal or a script. */
try {
  const { values } = parseArgs({ options: { data: { type: 'string', default: DEFAULT_DATA } } });
  const run = currentRun(values.data);
  if (run) {
    process.kill(run.supervisor.pid, 'SIGTERM');
    while (stillRuns(run.supervisor)) await sleep(100);
  }
  process.stdout.write(run ? 'CERISS has stopped.\n' : 'CERISS was not running.\n');
} catch (error) {
  failWith(error);
}
