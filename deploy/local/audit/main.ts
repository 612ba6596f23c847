import { audit } from './audit.js';

/* npm run audit -- <command>: what an auditor asks of a running stack. 0: fine, 1: a finding, 2: could not run. */
process.exitCode = await audit(process.argv.slice(2), {
  env: process.env,
  say: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
});
