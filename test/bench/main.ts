// Measures the spine, each figure beside a ceiling of the same run: npm run bench -- [--json] [names]
import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.js';
import { append } from './benchmarks/append.js';
import { command } from './benchmarks/command.js';
import { financing } from './benchmarks/financing.js';
import { governance } from './benchmarks/governance.js';
import { memory } from './benchmarks/memory.js';
import { propagation } from './benchmarks/propagation.js';
import { rebuild } from './benchmarks/rebuild.js';
import { registry } from './benchmarks/registry.js';
import { relay } from './benchmarks/relay.js';
import { thisMachine } from './machine.js';
import { goalIsMet, type Figure } from './measuring/figure.js';
import { describeMachine, table } from './report.js';

const spine: readonly Benchmark[] = [
  ...[append, command, rebuild, relay, propagation, memory],
  ...[registry, governance, financing],
];

const usage = `npm run bench -- [--json] [${spine.map(({ name }) => name).join('] [')}]`;

const chosen = (names: readonly string[]): readonly Benchmark[] => {
  const unknown = names.filter((name) => !spine.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`no benchmark is called ${unknown.join(', ')}. Usage: ${usage}`);
  return names.length === 0 ? spine : spine.filter(({ name }) => names.includes(name));
};

/* Progress is told beside the result, so that the result can be piped. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const machine = thisMachine();
  const figures: Figure[] = [];
  for (const benchmark of chosen(positionals)) {
    say(`${benchmark.name}: ${benchmark.about}`);
    const measured = await benchmark.run((line) => say(`  ${line}`));
    if (!values.json) say(table(measured));
    figures.push(...measured);
  }
  const judged = figures.map((figure) => ({ ...figure, met: goalIsMet(figure) }));
  const text = `${describeMachine(machine)}\n\n${table(figures)}`;
  process.stdout.write(`${values.json ? JSON.stringify({ machine, figures: judged }, null, 2) : text}\n`);
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
