import { audit } from './audit.js';
import type { ExitCode } from './command.js';

export type Ran = Readonly<{ code: ExitCode; said: string; told: string }>;

/** Runs an audit command as the command line does, and keeps what it says. */
export const runAudit = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> => {
  const [said, told]: [string[], string[]] = [[], []];
  const code = await audit(args, { env, say: (line) => said.push(line), tell: (line) => told.push(line) });
  return { code, said: said.join('\n'), told: told.join('\n') };
};
