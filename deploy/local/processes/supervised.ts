import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { StackError } from '../stack-error.js';

export type ProcessSpec = Readonly<{
  name: string;
  /** Stages start in ascending order and stop in descending order. */
  stage: number;
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string | undefined>>;
  account?: Readonly<{ uid: number; gid: number }>;
  logFile: string;
  stopSignal: NodeJS.Signals;
  /** Resolves when the process does its work, throws while it does not yet. */
  ready: () => Promise<void>;
  readyWithinMs?: number;
  /** A node process of ours: it stops by itself when the channel to its supervisor closes. */
  ipc?: boolean;
}>;

const keepPrevious = (logFile: string): void => {
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
};

/** Starts a process outside the terminal's process group: Ctrl-C reaches the supervisor alone. */
export const launch = (spec: ProcessSpec): ChildProcess => {
  keepPrevious(spec.logFile);
  const log = openSync(spec.logFile, 'a', 0o600);
  try {
    return spawn(spec.command, spec.args, {
      stdio: spec.ipc ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
      env: { ...process.env, ...spec.env },
      detached: true,
      windowsHide: true,
      ...spec.account,
    });
  } finally {
    closeSync(log);
  }
};

export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** The last words of a process, for the one line that says why it ended. */
const lastWords = (logFile: string): string => {
  const lines = readFileSync(logFile, 'utf8')
    .split('\n')
    .slice(-60)
    .filter((line) => line.trim());
  const telling = lines.findLast((line) => /error|fatal|panic|cannot/i.test(line) && !/^\s+at /.test(line));
  return (telling ?? lines.slice(-2).join(' | ')).slice(0, 400);
};

/** Waits until the process answers. Throws StackError with its last words when it ends first or takes too long. */
export const untilReady = async (spec: ProcessSpec, child: ChildProcess): Promise<void> => {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  const deadline = performance.now() + (spec.readyWithinMs ?? 30_000);
  while (performance.now() < deadline) {
    if (failure) throw new StackError(`${spec.name} cannot be started: ${failure.message}`);
    if (hasEnded(child)) {
      throw new StackError(`${spec.name} ended while starting (see ${spec.logFile}): ${lastWords(spec.logFile)}`);
    }
    try {
      return await spec.ready();
    } catch {
      await sleep(25);
    }
  }
  throw new StackError(`${spec.name} did not answer in time (see ${spec.logFile}): ${lastWords(spec.logFile)}`);
};

const LEAST_PATIENCE_MS = 1_000;

/** Asks the process to stop, and kills it when it has not within the time (milliseconds). */
export const stopChild = async (spec: ProcessSpec, child: ChildProcess, withinMs: number): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  // Windows has no signals that a process could answer: a closed channel says the same.
  if (process.platform === 'win32' && spec.ipc) child.disconnect();
  else child.kill(spec.stopSignal);
  const abort = new AbortController();
  const outOfTime = sleep(Math.max(withinMs, LEAST_PATIENCE_MS), 'late', { signal: abort.signal }).catch(
    () => undefined,
  );
  if ((await Promise.race([ended, outOfTime])) === 'late') {
    child.kill('SIGKILL');
    await ended;
  }
  abort.abort();
};
