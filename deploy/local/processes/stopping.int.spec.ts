import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@ceriss/testing';
import { inRepository } from '../repository.js';
import { hasEnded, launch, stopChild, untilReady, type ProcessSpec } from './supervised.js';
import { Supervisor } from './supervisor.js';

const STANDS = 'setInterval(() => {}, 1000); console.log("up");';
const STUBBORN = `process.on('SIGTERM', () => {}); ${STANDS}`;

describe('processes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ceriss-processes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const spec = (name: string, script: string, stage = 0): ProcessSpec => ({
    name,
    stage,
    command: process.execPath,
    args: ['-e', script],
    logFile: join(folder, `${name}.log`),
    stopSignal: 'SIGTERM',
    ready: () => Promise.resolve(expect(readFileSync(join(folder, `${name}.log`), 'utf8')).toContain('up')),
  });
  const started = async (one: ProcessSpec): Promise<ChildProcess> => {
    const child = launch(one);
    await untilReady(one, child);
    return child;
  };

  it('that end while starting are reported with their last words', async () => {
    const failing = spec('failing', 'console.error("FATAL: the disk is full"); process.exit(3)');
    await expect(started(failing)).rejects.toThrow(/failing ended while starting .*FATAL: the disk is full/);
  });

  it('that cannot be found are reported', async () => {
    await expect(started({ ...spec('absent', ''), command: '/nowhere/at-all' })).rejects.toThrow(/absent .*ENOENT/);
  });

  it('stop when they are asked', async () => {
    const polite = spec('polite', STANDS);
    const child = await started(polite);
    await stopChild(polite, child, 5_000);
    expect(child.signalCode).toBe('SIGTERM');
  });

  it('that do not stop are killed when the time is up', async () => {
    const stubborn = spec('stubborn', STUBBORN);
    const child = await started(stubborn);
    await stopChild(stubborn, child, 100);
    expect(child.signalCode).toBe('SIGKILL');
  });

  it('are stopped by the guard, the last stage first, when their supervisor was killed', async () => {
    const guard = fork(inRepository('deploy/local/processes/guard.mjs'), { stdio: 'ignore', execArgv: [] });
    const ends: string[] = [];
    for (const [stage, name] of ['database', 'service'].entries()) {
      const child = spawn(process.execPath, ['-e', STANDS], { stdio: 'ignore' });
      child.once('exit', () => ends.push(name));
      guard.send({ started: { pid: child.pid, stage, stopSignal: 'SIGTERM' } });
    }
    const ended = once(guard, 'exit');
    guard.disconnect();
    await ended;
    await eventually(() => expect(ends).toEqual(['service', 'database']));
  });

  it('that end by themselves are told of, those that are killed or stopped on purpose are not', async () => {
    const told: string[] = [];
    const supervisor = new Supervisor(folder, 'x', ({ name }, how) => told.push(`${name} ${how}`));
    await supervisor.start(spec('short', 'console.log("up"); setTimeout(() => process.exit(7), 200)'));
    await supervisor.start(spec('long', STANDS, 1));
    await supervisor.kill('long', 'SIGKILL');
    await supervisor.restart('long');
    await eventually(() => expect(told).toEqual(['short code 7']));
    await supervisor.stopAll();
    expect(told).toEqual(['short code 7']);
    await expect(supervisor.start(spec('late', STANDS))).rejects.toThrow(/stopped/);
  });

  it('have ended once their exit is known', async () => {
    const child = await started(spec('one', STANDS));
    expect(hasEnded(child)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(hasEnded(child)).toBe(true);
  });
});
