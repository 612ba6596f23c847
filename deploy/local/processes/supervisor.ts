import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { inRepository } from '../repository.js';
import { StackError } from '../stack-error.js';
import { identify } from './process-identity.js';
import { removeRun, writeRun, type RunningProcess } from './run-file.js';
import { hasEnded, launch, stopChild, untilReady, type ProcessSpec } from './supervised.js';

type Supervised = { spec: ProcessSpec; child: ChildProcess; wanted: boolean };

const STOP_WITHIN_MS = 12_000;

/** Starts, watches, restarts and stops the processes of one stack. */
export class Supervisor {
  readonly #processes = new Map<string, Supervised>();
  readonly #guard: ChildProcess;
  #stopped: Promise<void> | undefined;

  constructor(
    private readonly dataDir: string,
    private readonly address: string,
    /** Told of a process that ended without being asked to. */
    private readonly onUnexpectedEnd: (spec: ProcessSpec, how: string) => void,
  ) {
    this.#guard = fork(inRepository('deploy/local/processes/guard.mjs'), {
      stdio: 'ignore',
      detached: true,
      execArgv: [],
    });
    this.#guard.unref();
    this.#guard.channel?.unref();
    this.#record();
  }

  /** Starts a process and waits until it is ready. */
  async start(spec: ProcessSpec): Promise<void> {
    if (this.#stopped) throw new StackError('stopped while starting');
    const child = launch(spec);
    const supervised: Supervised = { spec, child, wanted: true };
    this.#processes.set(spec.name, supervised);
    child.once('exit', (code, signal) => this.#ended(supervised, signal ?? `code ${code}`));
    child.on('error', () => undefined);
    if (child.pid) this.#tellGuard({ started: { pid: child.pid, stage: spec.stage, stopSignal: spec.stopSignal } });
    this.#record();
    await untilReady(spec, child);
  }

  /** Sends a signal and waits until the process has ended. It is not started again. */
  async kill(name: string, signal: NodeJS.Signals): Promise<void> {
    const supervised = this.#named(name);
    supervised.wanted = false;
    if (hasEnded(supervised.child)) return;
    const ended = once(supervised.child, 'exit');
    supervised.child.kill(signal);
    await ended;
  }

  /** Stops the process if it runs, and starts it as it was started before. */
  async restart(name: string): Promise<void> {
    const supervised = this.#named(name);
    supervised.wanted = false;
    await stopChild(supervised.spec, supervised.child, STOP_WITHIN_MS);
    await this.start(supervised.spec);
  }

  /** Stops everything in the reverse order of starting; asked again, it is the same stop. */
  stopAll(): Promise<void> {
    return (this.#stopped ??= this.#stopInOrder());
  }

  async #stopInOrder(): Promise<void> {
    const all = [...this.#processes.values()];
    for (const one of all) one.wanted = false;
    const deadline = performance.now() + STOP_WITHIN_MS;
    const stages = [...new Set(all.map(({ spec }) => spec.stage))].sort((a, b) => b - a);
    for (const stage of stages) {
      const together = all.filter(({ spec }) => spec.stage === stage);
      await Promise.all(together.map(({ spec, child }) => stopChild(spec, child, deadline - performance.now())));
    }
    removeRun(this.dataDir);
    await this.#dismissGuard();
  }

  async #dismissGuard(): Promise<void> {
    if (hasEnded(this.#guard)) return;
    this.#guard.ref();
    const ended = once(this.#guard, 'exit');
    this.#guard.disconnect();
    await ended;
  }

  #ended(supervised: Supervised, how: string): void {
    const { child, spec, wanted } = supervised;
    this.#tellGuard({ ended: { pid: child.pid } });
    if (wanted) this.onUnexpectedEnd(spec, how);
    supervised.wanted = false;
  }

  #named(name: string): Supervised {
    const supervised = this.#processes.get(name);
    if (!supervised) throw new Error(`${name} was never started`);
    return supervised;
  }

  #tellGuard(message: object): void {
    if (this.#guard.connected) this.#guard.send(message);
  }

  #record(): void {
    const processes = [...this.#processes.values()].flatMap(({ spec, child }): RunningProcess[] => {
      const identity = child.pid && !hasEnded(child) ? identify(child.pid) : undefined;
      return identity ? [{ ...identity, name: spec.name, stage: spec.stage, stopSignal: spec.stopSignal }] : [];
    });
    writeRun(this.dataDir, { supervisor: identify(process.pid)!, address: this.address, processes });
  }
}
