import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bundleFile } from './build/bundles.js';
import { DEFAULT_DATA, failWith } from './command-line.js';
import { readStack } from './stack-file.js';
import { StackError } from './stack-error.js';

/* npm run rebuild <service> <read-model>: builds a read model anew beside the live one and swaps it in. */
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: DEFAULT_DATA } },
  });
  const { services } = readStack(values.data);
  const [name = '', readModel] = positionals;
  const service = services[name];
  if (!service || !readModel) {
    throw new StackError(
      `Usage: npm run rebuild <service> <read-model>, where <service> is one of ${Object.keys(services).join(', ')}`,
    );
  }
  const args = ['--enable-source-maps', bundleFile({ name }), 'rebuild', readModel];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...service.env } });
  process.exit(status ?? 1);
} catch (error) {
  failWith(error);
}
