import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** A small house with one breach of each rule: who imports what, and the rule that must say so. */
const breaches: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['domain-is-pure', 'services/registry/src/domain/actor/actor.decider.ts', '@nestjs/common'],
  ['domain-is-pure', 'services/registry/src/domain/actor/actor.rules.ts', '../../application/register.handler.js'],
  ['domain-is-pure', 'services/registry/src/domain/actor/actor.events.ts', '@ceriss/messaging'],
  ['application-below-interface', 'services/registry/src/application/verify.handler.ts', '../interface/actor.dto.js'],
  ['application-below-interface', 'services/registry/src/read-models/actor.query.ts', '../interface/actor.dto.js'],
  [
    'decisions-do-not-read-models',
    'services/registry/src/application/merge.handler.ts',
    '../read-models/actor.entity.js',
  ],
  ['services-meet-in-contracts', 'services/registry/src/main.ts', '../../governance/src/main.js'],
  ['libs-below-services', 'libs/spain/src/territories.ts', '../../../services/governance/src/main.js'],
  ['one-door-to-the-event-store', 'services/registry/src/interface/store.controller.ts', '@eventstore/db-client'],
  ['one-door-to-nats', 'services/registry/src/interface/bus.controller.ts', '@nats-io/transport-node'],
  ['typeorm-in-read-models', 'services/registry/src/interface/rows.controller.ts', 'typeorm'],
  ['no-deep-imports', 'services/registry/src/interface/deep.controller.ts', '../../../../libs/messaging/src/relay.js'],
  ['kernel-imports-nothing', 'libs/kernel/src/money.ts', 'zod'],
];

/** What the breaches reach, and what is allowed: none of these may be reported. */
const sound: Readonly<Record<string, string>> = {
  'services/registry/src/domain/actor/actor.state.ts':
    "import 'zod'; import '@ceriss/kernel'; import './actor.words.js';",
  'services/registry/src/domain/actor/actor.words.ts': 'export {};',
  'services/registry/src/application/register.handler.ts':
    "import '@nestjs/common'; import '../domain/actor/actor.words.js';",
  'services/registry/src/interface/actor.dto.ts': "import '../application/register.handler.js';",
  'services/registry/src/read-models/actor.entity.ts': "import 'typeorm'; import '@ceriss/messaging';",
  'services/governance/src/main.ts': 'export {};',
  'libs/kernel/src/index.ts': "import 'node:crypto';",
  'libs/messaging/src/index.ts': "import '@nats-io/transport-node'; import './relay.js';",
  'libs/messaging/src/relay.ts': 'export {};',
};

const circle: Readonly<Record<string, string>> = {
  'libs/messaging/src/a.ts': "import './b.js';",
  'libs/messaging/src/b.ts': "import './a.js';",
};

const packages = ['@nestjs/common', '@eventstore/db-client', '@nats-io/transport-node', 'typeorm', 'zod'];
const root = resolve(import.meta.dirname, '../..');

type Violation = Readonly<{ from: string; rule: Readonly<{ name: string }> }>;

let house: string;
let violations: readonly Violation[];

const put = async (file: string, content: string): Promise<void> => {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), content);
};

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'ceriss-house-'));
  for (const file of ['tsconfig.json', 'tsconfig.base.json', '.dependency-cruiser.mjs']) {
    await cp(join(root, file), join(house, file));
  }
  await put('package.json', '{ "type": "module" }');
  for (const name of packages) {
    await put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    await put(`node_modules/${name}/index.js`, '');
  }
  for (const [, file, imports] of breaches) await put(file, `import '${imports}';\n`);
  for (const [file, content] of Object.entries({ ...sound, ...circle })) await put(file, content);
  violations = await cruise();
});

afterAll(() => rm(house, { recursive: true, force: true }));

const cruise = async (): Promise<readonly Violation[]> => {
  const cli = join(root, 'node_modules/.bin/depcruise');
  const args = [cli, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'libs', 'services'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 2 ** 26 });
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
};

describe('The rules of the house', () => {
  it.each(breaches)('%s: refuses %s that imports %s', (rule, file) =>
    expect(violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name)).toContain(rule),
  );

  it('no-cycles: refuses two files that import each other', () =>
    expect(violations.filter(({ from }) => from in circle).map(({ rule: { name } }) => name)).toContain('no-cycles'));

  it.each(Object.keys(sound))('has nothing to say of %s', (file) =>
    expect(violations.filter(({ from }) => from === file)).toEqual([]),
  );
});
