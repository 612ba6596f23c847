import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bundleFile } from './build/bundles.js';
import { DEFAULT_DATA, failWith } from './command-line.js';
import { SOURCE_MAPS } from './processes/node-arguments.js';
import { readStack } from './stack-file.js';
import { StackError } from './stack-error.js';

/*
 * npm run rebuild <service> <read-model>: builds a read model anew beside the live one and swaps it in.
 * npm run replay-parked <service>: tries again the events that the service has put aside.
 */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: DEFAULT_DATA } },
  });
  const { services } = readStack(values.data);
  const [task = '', name = '', ...rest] = positionals;
  const service = services[name];
  if (!service || (task === 'rebuild' && rest.length === 0)) {
    const wanted = task === 'rebuild' ? '<service> <read-model>' : '<service>';
    throw new StackError(
      `Usage: npm run ${task} ${wanted}, where <service> is one of ${Object.keys(services).join(', ')}`,
    );
  }
  const args = [...SOURCE_MAPS, bundleFile({ name }), task, ...rest];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...service.env } });
  process.exit(status ?? 1);
} catch (error) {
  failWith(error);
}
