import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StackError } from '../stack-error.js';
import { stillRuns, type ProcessIdentity } from './process-identity.js';

export type RunningProcess = ProcessIdentity & Readonly<{ name: string; stage: number; stopSignal: NodeJS.Signals }>;

/** Who runs in a data folder, so that the next start finds what a killed one has left behind. */
export type Run = Readonly<{ supervisor: ProcessIdentity; address: string; processes: readonly RunningProcess[] }>;

const runFile = (dataDir: string): string => join(dataDir, 'run.json');

export const writeRun = (dataDir: string, run: Run): void => {
  writeFileSync(`${runFile(dataDir)}.new`, JSON.stringify(run, null, 2), { mode: 0o600 });
  renameSync(`${runFile(dataDir)}.new`, runFile(dataDir));
};

export const removeRun = (dataDir: string): void => rmSync(runFile(dataDir), { force: true });

const readRun = (dataDir: string): Run | undefined => {
  try {
    return JSON.parse(readFileSync(runFile(dataDir), 'utf8')) as Run;
  } catch {
    return undefined;
  }
};

/** The run whose supervisor lives; undefined when nothing runs in this folder. */
export const currentRun = (dataDir: string): Run | undefined => {
  const run = readRun(dataDir);
  return run && stillRuns(run.supervisor) ? run : undefined;
};

/** Throws StackError when a stack already runs in this folder. */
export const refuseSecondSupervisor = (dataDir: string): void => {
  const run = currentRun(dataDir);
  if (run) {
    throw new StackError(
      `CERISS is already running at ${run.address} (process ${run.supervisor.pid}): stop it there with Ctrl-C first`,
    );
  }
};

const endLeftover = async (leftover: RunningProcess): Promise<void> => {
  process.kill(leftover.pid, leftover.stopSignal);
  for (let waited = 0; waited < 5_000; waited += 50) {
    if (!stillRuns(leftover)) return;
    await sleep(50);
  }
  process.kill(leftover.pid, 'SIGKILL');
};

/** Ends what an earlier, killed run has left behind, last started first; gives the names of what it ended. */
export const endLeftovers = async (dataDir: string): Promise<readonly string[]> => {
  const leftovers = (readRun(dataDir)?.processes ?? []).filter(stillRuns).sort((a, b) => b.stage - a.stage);
  for (const leftover of leftovers) await endLeftover(leftover);
  removeRun(dataDir);
  return leftovers.map(({ name }) => name);
};
