import { matrix } from './matrix.js';
import { NotUnderstood, optionsFrom } from './options.js';
import { asJson, table } from './report.js';
import { runCases } from './run.js';

/* npm run faults: progress on standard error, the result on standard output. 0: nothing lost or doubled, 1: something, 2: not run. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

try {
  const { wanted, measure, json } = optionsFrom(process.argv.slice(2), matrix);
  say(`${wanted.length} cases, seed ${measure.seed}`);
  const outcomes = await runCases(wanted, measure, say);
  process.stdout.write(`${json ? asJson(measure.seed, outcomes) : `\n${table(outcomes)}`}\n`);
  process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
} catch (error) {
  say(error instanceof NotUnderstood ? error.message : String((error as Error).stack));
  process.exitCode = 2;
}
