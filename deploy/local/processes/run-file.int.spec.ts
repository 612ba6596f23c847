import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { identify, stillRuns } from './process-identity.js';
import { currentRun, endLeftovers, refuseSecondSupervisor, writeRun } from './run-file.js';

describe('what a killed run has left behind', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'ceriss-run-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const child = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const gone = { pid: 2 ** 22 + 1, startedAt: '1' };
  const leftover = (identity: { pid: number; startedAt: string }) => ({
    ...identity,
    name: 'one',
    stage: 0,
    stopSignal: 'SIGTERM' as const,
  });

  it('is ended', async () => {
    const running = child();
    const ended = once(running, 'exit');
    writeRun(dataDir, { supervisor: gone, address: 'x', processes: [leftover(identify(running.pid!)!)] });
    expect(await endLeftovers(dataDir)).toEqual(['one']);
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  it('is not another process that has got its id since', async () => {
    const running = child();
    const identity = identify(running.pid!)!;
    writeRun(dataDir, { supervisor: gone, address: 'x', processes: [leftover({ ...identity, startedAt: 'earlier' })] });
    expect(await endLeftovers(dataDir)).toEqual([]);
    expect(stillRuns(identity)).toBe(true);
    running.kill();
    await once(running, 'exit');
  });

  it('is not touched while its supervisor lives: the second start says where the first one is', () => {
    writeRun(dataDir, { supervisor: identify(process.pid)!, address: 'http://localhost:8080', processes: [] });
    expect(() => refuseSecondSupervisor(dataDir)).toThrow(/already running at http:\/\/localhost:8080/);
  });

  it('is nothing where nothing ever ran', async () => {
    expect(currentRun(dataDir)).toBeUndefined();
    expect(await endLeftovers(dataDir)).toEqual([]);
  });
});
