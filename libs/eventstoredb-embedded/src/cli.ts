import { parseArgs } from 'node:util';
import { backup } from './maintenance/backup.js';
import { stats } from './maintenance/stats.js';
import { verify, type VerifyReport } from './maintenance/verify.js';

const USAGE = `usage: eventstore verify|backup|stats [--file FILE] [--out FILE] [--json]
  verify   checks the log (exit 1 when something is wrong with it)
  backup   copies the log to --out while it is in use, and verifies the copy
  stats    events, streams, bytes, last position
  --file   the log; .ceriss/eventstore/events.db unless given
  --json   one line for machines`;

type Outcome = Readonly<{ report: object; lines: readonly string[]; findings: number }>;
type Options = Readonly<{ file: string; out?: string | undefined }>;

const count = (report: VerifyReport): string =>
  `${report.file}: ${report.events} events, ${report.streams} streams, last position ${report.lastPosition}`;

const verified = (report: VerifyReport): Outcome => ({
  report,
  lines: [
    `${count(report)}: ${report.findings.length === 0 ? 'sound' : `${report.findings.length} findings`}`,
    ...report.findings.map(({ check, where }) => `not true that ${check}: ${where}`),
  ],
  findings: report.findings.length,
});

const COMMANDS: Readonly<Record<string, (options: Options) => Outcome>> = {
  verify: ({ file }) => verified(verify(file)),
  backup: ({ file, out }) => {
    if (!out) throw new Error('backup needs --out FILE');
    return verified(backup(file, out));
  },
  stats: ({ file }) => {
    const report = stats(file);
    return { report, lines: Object.entries(report).map(([name, value]) => `${name}: ${value}`), findings: 0 };
  },
};

const run = (): number => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      file: { type: 'string', default: '.ceriss/eventstore/events.db' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const command = positionals.length === 1 ? COMMANDS[positionals[0] ?? ''] : undefined;
  if (!command) throw new Error(USAGE);
  const { report, lines, findings } = command(values);
  process.stdout.write(`${values.json ? JSON.stringify(report) : lines.join('\n')}\n`);
  return findings === 0 ? 0 : 1;
};

try {
  process.exitCode = run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
